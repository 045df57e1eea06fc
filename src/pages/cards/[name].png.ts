import type { APIRoute, GetStaticPaths } from 'astro';
import greekFont from 'katex/dist/fonts/KaTeX_Math-Italic.ttf?inline';
import { CARDS, type Card } from '../../components/cards/cards';
import { type Lettering, letteringOf } from '../../components/cards/lettering';
import { drawCard, type Faces } from '../../components/cards/picture';
import textFont from '../../styles/fonts/text.woff2?inline';
import italicFont from '../../styles/fonts/text-italic.woff2?inline';

const greek = bytesOf(greekFont);
const lettered = (font: string): Lettering => letteringOf([bytesOf(font), greek]);
const faces: Faces = { text: lettered(textFont), italic: lettered(italicFont) };

export const getStaticPaths: GetStaticPaths = () =>
  CARDS.map((card) => ({ params: { name: card.name }, props: { card } }));

/** /cards/margin.png: drawn while the site is built. */
export const GET: APIRoute = async ({ props }) => {
  const { card } = props as { card: Card };
  const png = await drawCard(card, faces);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

/** What a data address holds. */
function bytesOf(address: string): Uint8Array {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
