import sharp from 'sharp';
import { firstPicture } from '../../demos/embedding/build-picture';
import { picturesOf, SIZE } from '../../demos/embedding/picture';
import { EMBEDDING_SETTINGS } from '../../demos/embedding/settings';
import { MARGIN_SETTINGS } from '../../demos/margin/settings';
import { CARD } from '../../embed/oembed';
import { squaredDistance } from '../../numerics/distance';
import { defaults } from '../../settings/declare';
import type { Card } from './cards';
import type { Lettering } from './lettering';

const { width: WIDTH, height: HEIGHT } = CARD;

/** The faces that the cards are lettered in: the text's, and its italic. */
export interface Faces {
  readonly text: Lettering;
  readonly italic: Lettering;
}

/** The light theme's, from tokens.css. */
const PAPER = '#fcfcfa';
const INK = '#17191c';
const INK_2 = '#4a4f57';
const LINE = '#868b93';
const ROLES = { anchor: '#0f4293', positive: '#007a5a', negative: '#cc3803' } as const;
const MARGIN = '#9540cf';

const LEFT = 72;
const RIGHT = WIDTH - LEFT;
/** The ruler: every squared distance from the anchor lies on it. */
const AXIS = 494;
const PHOTO = 126;
const ZERO = LEFT + PHOTO / 2;
const PIXELS_PER_ONE = 420;

/**
 * A card as links to a page are shown elsewhere: its title, and below it one triplet on the ruler, as the encoder of lesson 1 places
 * the three pictures that the lesson opens with.
 */
export async function drawCard({ title, above }: Card, { text, italic }: Faces): Promise<Buffer> {
  const { size, lines } = fitted(title, text);
  const first = lines.length === 1 ? 222 : 194;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="100%" height="100%" fill="${PAPER}"/>
${italic.line('Keep Your Distance', { x: LEFT, y: 84, size: 34, fill: INK })}
${text.line(above, { x: RIGHT - text.widthOf(above, 27), y: 84, size: 27, fill: INK_2 })}
<rect x="${LEFT}" y="112" width="${RIGHT - LEFT}" height="4" fill="${INK}"/>
${lines.map((line, i) => text.line(line, { x: LEFT - 3, y: first + i * size * 1.14, size, fill: INK })).join('')}
${await ruler(text)}
</svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true, effort: 10 }).toBuffer();
}

/** One line in large type, else two in smaller. */
function fitted(title: string, text: Lettering): { size: number; lines: readonly string[] } {
  const set = (size: number) => ({ size, lines: text.wrapped(title, size, RIGHT - LEFT) });
  const large = [84, 76, 68, 62].map(set).find(({ lines }) => lines.length === 1);
  return large ?? [62, 54, 46].map(set).find(({ lines }) => lines.length <= 2) ?? set(40);
}

const made = new Map<Lettering, Promise<string>>();

/** The same on every card: drawn once. */
function ruler(text: Lettering): Promise<string> {
  const known = made.get(text) ?? makeRuler(text);
  made.set(text, known);
  return known;
}

async function makeRuler(text: Lettering): Promise<string> {
  const pictures = picturesOf(defaults(EMBEDDING_SETTINGS));
  const [anchor, positive, negative] = (await firstPicture({})).embeddings;
  const at = {
    anchor: ZERO,
    positive: ZERO + PIXELS_PER_ONE * squaredDistance(anchor!, positive!),
    negative: ZERO + PIXELS_PER_ONE * squaredDistance(anchor!, negative!),
  };
  const band = PIXELS_PER_ONE * MARGIN_SETTINGS.alpha.default;
  const photos = await Promise.all(
    (['anchor', 'positive', 'negative'] as const).map(async (role) => photo(pictures[role], at[role], role)),
  );
  const middle = at.positive + band / 2;
  return `<line x1="${ZERO}" x2="${RIGHT}" y1="${AXIS}" y2="${AXIS}" stroke="${LINE}" stroke-width="2"/>
${photos.join('')}
<g stroke="${MARGIN}" stroke-width="3.5"><path d="M${at.positive} ${AXIS + 26}v28m0 -14h${band}"/><path d="M${at.positive + band} ${AXIS + 26}v28" stroke-dasharray="5 4"/></g>
${text.line('α', { x: middle - text.widthOf('α', 40) / 2, y: AXIS + 92, size: 40, fill: MARGIN })}
${mark('anchor', at.anchor)}${mark('positive', at.positive)}${mark('negative', at.negative)}`;
}

/** A picture as it was taken, ringed in the colour of its role. */
async function photo(pixels: Float32Array, x: number, role: keyof typeof ROLES): Promise<string> {
  const bytes = Uint8Array.from(pixels, (grey) => Math.round(255 * Math.min(1, Math.max(0, grey))));
  const raw = { width: SIZE, height: SIZE, channels: 1 } as const;
  const png = await sharp(bytes, { raw }).resize(PHOTO, PHOTO, { kernel: 'nearest' }).png().toBuffer();
  const [left, top] = [x - PHOTO / 2, AXIS - 40 - PHOTO];
  return `<image x="${left}" y="${top}" width="${PHOTO}" height="${PHOTO}" href="data:image/png;base64,${png.toString('base64')}"/>
<rect x="${left}" y="${top}" width="${PHOTO}" height="${PHOTO}" fill="none" stroke="${ROLES[role]}" stroke-width="5"/>
<line x1="${x}" x2="${x}" y1="${AXIS - 40}" y2="${AXIS}" stroke="${ROLES[role]}" stroke-width="2"/>`;
}

/** The marks of the roles: a circle, a triangle, a square. */
function mark(role: keyof typeof ROLES, x: number): string {
  const look = `fill="${ROLES[role]}" stroke="${PAPER}" stroke-width="3"`;
  switch (role) {
    case 'anchor':
      return `<circle cx="${x}" cy="${AXIS}" r="14" ${look}/>`;
    case 'positive':
      return `<path d="M${x} ${AXIS - 16}l16 28h-32z" ${look}/>`;
    case 'negative':
      return `<rect x="${x - 13}" y="${AXIS - 13}" width="26" height="26" ${look}/>`;
    default:
      return role satisfies never;
  }
}
