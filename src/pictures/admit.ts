import { nameForeign } from './foreign';
import { LIMITS, misnamed, refusals } from './limits';
import { type Kind, type Size, sniff } from './sniff';

export type Verdict =
  | { readonly kind: 'admitted'; readonly picture: Kind; readonly size: Size; readonly note: string | null }
  | { readonly kind: 'refused'; readonly reason: string };

/** Enough for the header of all pictures but a few, whose JPEG profiles or AVIF boxes come first. */
const HEAD = 65_536;

/** Whether a file may be decoded, judged by its length and its first bytes. */
export async function admit(file: File): Promise<Verdict> {
  const { name } = file;
  if (file.size === 0) return refused(refusals.empty(name));
  if (file.size > LIMITS.bytes) return refused(refusals.tooManyBytes(name, file.size));
  try {
    const head = await bytesOf(file, HEAD);
    const first = sniff(head);
    if (!first) return refused(refusals.foreign(name, nameForeign(head)));
    const size = first.size ?? sniff(await bytesOf(file, file.size))?.size;
    if (!size) return refused(refusals.broken(name, first.kind));
    if (size.width * size.height > LIMITS.pixels) return refused(refusals.tooManyPixels(name, size));
    return { kind: 'admitted', picture: first.kind, size, note: misnamed(name, first.kind) };
  } catch (error) {
    // The file was moved, or changed, after it had been chosen.
    return refused(refusals.unreadable(name, error instanceof Error ? error.message : String(error)));
  }
}

function refused(reason: string): Verdict {
  return { kind: 'refused', reason };
}

async function bytesOf(file: File, length: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, length).arrayBuffer());
}
