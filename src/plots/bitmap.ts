/**
 * A small grey picture as an address that holds it, for pages that have to show it before any script runs: a Windows
 * bitmap, because it needs no compression and every browser reads it.
 *
 * Shapes  grey: size × size, row-major, top left first.
 * Units   0 ink … 1 paper.
 */
export function bitmapAddress(grey: Float32Array, size: number): string {
  const row = 4 * Math.ceil((3 * size) / 4);
  const bytes = new Uint8Array(HEADER + row * size);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x4d42, true); // BM
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, HEADER, true);
  view.setUint32(14, HEADER - 14, true);
  view.setInt32(18, size, true);
  view.setInt32(22, -size, true); // top row first
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true); // bits a pixel
  grey.forEach((value, i) => {
    const at = HEADER + Math.floor(i / size) * row + 3 * (i % size);
    bytes.fill(Math.round(255 * value), at, at + 3);
  });
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}`;
}

const HEADER = 54;
