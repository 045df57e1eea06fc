import { KINDS, type Kind, type Size } from './sniff';

/** What one reader's pictures may be. */
export const LIMITS = {
  pictures: 2000,
  bytes: 25_000_000,
  pixels: 50_000_000,
  people: 2,
  picturesEach: 3,
} as const;

const READABLE = `${KINDS.slice(0, -1).join(', ')} or ${KINDS.at(-1)}`;

/** Why a file is left out, in one sentence with its name, the value and the remedy. */
export const refusals = {
  tooMany: (name: string) =>
    `“${name}” is one too many: ${count(LIMITS.pictures)} pictures are the most. Remove others first.`,
  empty: (name: string) => `“${name}” is empty (0 bytes). Copy it again from where it came.`,
  tooManyBytes: (name: string, bytes: number) =>
    `“${name}” has ${megas(bytes)} MB; a picture may have ${megas(LIMITS.bytes)} MB. Save it smaller.`,
  tooManyPixels: (name: string, { width, height }: Size) =>
    `“${name}” has ${count(width)} × ${count(height)} = ${megas(width * height)} megapixels; ` +
    `a picture may have ${megas(LIMITS.pixels)}. Scale it down.`,
  foreign: (name: string, contents: string) => {
    const claim = kindInName(name);
    const found = claim ? `is named like ${a(claim)} picture but holds ${contents}` : `holds ${contents}`;
    return `“${name}” ${found}. Save the picture as ${READABLE}.`;
  },
  broken: (name: string, kind: Kind) =>
    `“${name}” begins like ${a(kind)} picture but cannot be decoded: it is broken or cut off. Copy it again, or leave it out.`,
  unreadable: (name: string, cause: string) => `“${name}” cannot be read (${cause}). Choose it again.`,
} as const;

/** A picture that is taken although its name is wrong about it; null when name and bytes agree. */
export function misnamed(name: string, kind: Kind): string | null {
  const claim = kindInName(name);
  if (claim === null || claim === kind) return null;
  return `“${name}” is named like ${a(claim)} picture but holds ${a(kind)} picture; it was taken as what it holds.`;
}

const ENDINGS: Readonly<Record<string, Kind>> = {
  png: 'PNG',
  apng: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  jpe: 'JPEG',
  jfif: 'JPEG',
  webp: 'WebP',
  avif: 'AVIF',
  gif: 'GIF',
};

function kindInName(name: string): Kind | null {
  return ENDINGS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? null;
}

function a(kind: Kind): string {
  return `${kind === 'AVIF' ? 'an' : 'a'} ${kind}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}

/** Rounded up, so that what is just above a limit never reads like the limit. */
function megas(value: number): string {
  return (Math.ceil(value / 100_000) / 10).toLocaleString('en');
}
