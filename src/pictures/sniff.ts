import { sizeInHeader } from './header-size';

/** The kinds of picture that can be read. */
export const KINDS = ['PNG', 'JPEG', 'WebP', 'AVIF', 'GIF'] as const;
export type Kind = (typeof KINDS)[number];

export interface Sniffed {
  readonly kind: Kind;
  /** Pixels as the header says them, before any turning; null where the bytes end before they say it. */
  readonly size: Size | null;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * What a file really is, whatever its name says; null for anything but the five kinds.
 *
 * Nothing is decoded, so that a picture of a billion pixels in a small file is known before it can fill the memory.
 * `bytes` may be the beginning of a file only.
 */
export function sniff(bytes: Uint8Array): Sniffed | null {
  const kind = kindOf(bytes);
  return kind && { kind, size: sizeInHeader(kind, bytes) };
}

function kindOf(bytes: Uint8Array): Kind | null {
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'PNG';
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return 'JPEG';
  if (startsWith(bytes, 0, 'GIF87a') || startsWith(bytes, 0, 'GIF89a')) return 'GIF';
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return 'WebP';
  if (brandsOf(bytes).some((brand) => brand === 'avif' || brand === 'avis')) return 'AVIF';
  return null;
}

/** What an ISO media file (AVIF, HEIC, MP4, …) says it can be read as; empty for other files. */
export function brandsOf(bytes: Uint8Array): readonly string[] {
  if (bytes.length < 16 || !startsWith(bytes, 4, 'ftyp')) return [];
  const end = Math.min(bytes.length, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));
  const brands = [latin(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(latin(bytes, at, at + 4)); // 12 to 16 is a version
  return brands;
}

/** `text` holds one character per byte. */
export function startsWith(bytes: Uint8Array, from: number, text: string): boolean {
  return bytes.length >= from + text.length && latin(bytes, from, from + text.length) === text;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
