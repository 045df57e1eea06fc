import { brandsOf, startsWith } from './sniff';

/** Says in words what a file holds that is none of the pictures that can be read: “text”, “a PDF document”, … */
export function nameForeign(bytes: Uint8Array): string {
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, 0, signature));
  if (known) return known[1];
  const brands = brandsOf(bytes);
  if (brands.some((brand) => ['heic', 'heix', 'mif1', 'msf1'].includes(brand))) return 'a HEIC picture';
  if (brands.length > 0) return 'a film';
  if (!isText(bytes)) return 'something unknown';
  const text = String.fromCharCode(...bytes.subarray(0, 512)).toLowerCase();
  if (text.includes('<svg')) return 'an SVG drawing';
  if (text.includes('<html') || text.includes('<!doctype html')) return 'a web page';
  return 'text';
}

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['BM', 'a BMP picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['\xff\x0a', 'a JPEG XL picture'],
  ['\0\0\0\x0cJXL ', 'a JPEG XL picture'],
  ['%PDF', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive'],
];

/** No control characters but white space among the first 512 bytes. */
function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 512);
  return start.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}
