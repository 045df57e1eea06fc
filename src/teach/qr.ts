import { encode } from 'uqr';

/** Codes larger than this have 117 squares a side: a phone does not read them from a screen across a room. */
const LARGEST = 25;

/** Squares of light around the code, without which a camera may not find it. */
const QUIET = 4;

/**
 * A text as a QR code: an SVG file, dark on light whatever the page around it. With the middle of the levels of error
 * correction, so that a code on a crumpled sheet is still read. null: the text is too long for a code that can be read.
 */
export function qrSvg(text: string): string | null {
  const code = encoded(text);
  if (code === null) return null;
  const squares = code.data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${code.size}v${code.size}H0z"/><path d="${squares.join('')}"/></svg>`;
}

function encoded(text: string): ReturnType<typeof encode> | null {
  try {
    return encode(text, { ecc: 'M', border: QUIET, maxVersion: LARGEST });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
