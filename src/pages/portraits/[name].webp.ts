import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { PEOPLE } from '../../faces/people';
import { person } from '../../faces/person';
import { drawPortrait } from '../../faces/portrait';

/** Twice the largest size at which a portrait is shown, for dense screens. */
const SIZE = 112;

export const getStaticPaths: GetStaticPaths = () =>
  PEOPLE.map(({ name, seed }) => ({ params: { name: name.toLowerCase() }, props: { seed } }));

/** /portraits/bob.webp: a named person without a background, drawn while the site is built. */
export const GET: APIRoute = async ({ props }) => {
  const { grey, opacity } = drawPortrait(person((props as { seed: number }).seed), SIZE);
  const bytes = new Uint8Array(2 * SIZE * SIZE);
  for (let i = 0; i < grey.length; i++) {
    bytes[2 * i] = Math.round(255 * grey[i]!);
    bytes[2 * i + 1] = Math.round(255 * opacity[i]!);
  }
  const picture = sharp(bytes, { raw: { width: SIZE, height: SIZE, channels: 2 } });
  const webp = await picture.webp({ quality: 75, alphaQuality: 90, effort: 6 }).toBuffer();
  return new Response(new Uint8Array(webp), { headers: { 'Content-Type': 'image/webp' } });
};
