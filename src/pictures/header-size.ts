import type { Kind, Size } from './sniff';

/**
 * Width and height from the header of a picture, without decoding it; null where the bytes end before they are said,
 * or where they are 0.
 *
 * Source  PNG: ISO/IEC 15948 §11.2.2. GIF89a §18. JPEG: ITU-T T.81 §B.2.2. WebP: RFC 9649 §2.
 *         AVIF: ISO/IEC 23008-12 §6.5.3 (`ispe`); of several pictures in one file the largest counts.
 */
export function sizeInHeader(kind: Kind, bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = READERS[kind](view);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

const READERS: Readonly<Record<Kind, (view: DataView) => Size | null>> = {
  PNG: (view) => (view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }),
  GIF: (view) =>
    view.byteLength < 10 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) },
  JPEG: jpegSize,
  WebP: webpSize,
  AVIF: (view) => avifSize(view, 0, view.byteLength),
};

/** Goes from segment to segment until the one that begins a frame. */
function jpegSize(view: DataView): Size | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // filling
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2; // markers without a segment
    } else if (isFrame(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return null;
}

/** SOF0 … SOF15; three numbers among them mean tables and arithmetic coding. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Lossy, lossless and extended files say their size in three ways. */
function webpSize(view: DataView): Size | null {
  if (view.byteLength < 30) return null;
  switch (textAt(view, 12)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case 'VP8X':
      return {
        width: 1 + (view.getUint32(24, true) & 0xffffff),
        height: 1 + (view.getUint32(26, true) >>> 8),
      };
    default:
      return null;
  }
}

/** Boxes that hold boxes, on the way to `ispe`, and how much of each comes before the first of them. */
const CONTAINERS: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0 };

function avifSize(view: DataView, from: number, to: number): Size | null {
  let largest: Size | null = null;
  for (let at = from; at + 8 <= to; ) {
    const said = view.getUint32(at);
    const kind = textAt(view, at + 4);
    // 0 means to the end; 1 a length of 64 bits, which no header needs.
    const length = said === 0 ? to - at : said;
    if (length < 8) return largest;
    const end = Math.min(to, at + length);
    const inside = CONTAINERS[kind];
    if (inside !== undefined) {
      if (at + length > to) return null; // what is cut off may name a larger picture
      largest = larger(largest, avifSize(view, at + 8 + inside, end));
    }
    if (kind === 'ispe' && at + 20 <= end) {
      largest = larger(largest, { width: view.getUint32(at + 12), height: view.getUint32(at + 16) });
    }
    at = end;
  }
  return largest;
}

function larger(a: Size | null, b: Size | null): Size | null {
  if (!a || !b) return a ?? b;
  return b.width * b.height > a.width * a.height ? b : a;
}

function textAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}
