import { admit } from './admit';
import type { Result } from './collection';
import type { Found } from './folders';
import { refusals } from './limits';
import type { Preview } from './preview';
import type { Size } from './sniff';

export interface Intake {
  readonly files: readonly Found[];
  /** How many pictures may still be taken. */
  readonly room: number;
  readonly decode: (file: File, size: Size) => Promise<Preview>;
  /** Told what came of each file, in the order of the files. */
  readonly ontaken: (result: Result) => void;
  /** Ends it early: files that were not begun are left alone. */
  readonly stop?: AbortSignal;
}

/** Two at a time keep a small machine busy; more would hold more whole pictures in memory. */
const AT_ONCE = 2;

/** Reads files into pictures. One that cannot be read never stops the rest. */
export async function takeIn({ files, room, decode, ontaken, stop }: Intake): Promise<void> {
  const results = new Map<number, Result>();
  let begun = 0;
  let told = 0;
  let left = room;

  async function readOne({ file, person }: Found): Promise<Result> {
    const { name } = file;
    const verdict = await admit(file);
    if (verdict.kind === 'refused') return { kind: 'refused', name, reason: verdict.reason };
    if (left <= 0) return { kind: 'refused', name, reason: refusals.tooMany(name) };
    left--;
    try {
      return { kind: 'taken', name, person, preview: await decode(file, verdict.size), note: verdict.note };
    } catch {
      left++;
      return { kind: 'refused', name, reason: refusals.broken(name, verdict.picture) };
    }
  }

  async function work(): Promise<void> {
    while (begun < files.length && !stop?.aborted) {
      const i = begun++;
      results.set(i, await readOne(files[i]!));
      for (let next = results.get(told); next; next = results.get(told)) {
        results.delete(told++);
        ontaken(next);
      }
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
