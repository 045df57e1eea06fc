import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { namedShots } from '../../demos/margin/shots';
import { drawFace } from '../../faces/draw';
import { person } from '../../faces/person';
import { shot } from '../../faces/shot';

/** Twice the largest size at which a picture is shown, for dense screens. */
const SIZE = 96;

export const getStaticPaths: GetStaticPaths = () =>
  namedShots().map(({ name, personSeed, shotSeed }) => ({
    params: { name },
    props: { personSeed, shotSeed },
  }));

/** /shots/bob-1.webp: a picture of the lessons' faces as it was taken, but without its grain, which is the encoder's business. */
export const GET: APIRoute = async ({ props }) => {
  const { personSeed, shotSeed } = props as { personSeed: number; shotSeed: number };
  const grey = drawFace(person(personSeed), { ...shot(shotSeed), grain: 0 }, SIZE);
  const bytes = Uint8Array.from(grey, (value) => Math.round(255 * Math.min(1, Math.max(0, value))));
  const picture = sharp(bytes, { raw: { width: SIZE, height: SIZE, channels: 1 } });
  const webp = await picture.webp({ quality: 75, effort: 6 }).toBuffer();
  return new Response(new Uint8Array(webp), { headers: { 'Content-Type': 'image/webp' } });
};
