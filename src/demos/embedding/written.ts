import { fixed } from '../../plots/format';

/** A number within a sum or a product: a negative one in brackets. */
export function bracketed(value: number, digits: number): string {
  const written = fixed(value, digits);
  return written.startsWith('−') ? `(${written})` : written;
}

/**
 * Which of `length` terms a line writes out: the first three, the one in focus and the last, with null where others are
 * left out.
 */
export function elided(length: number, focus: number, first = 3): readonly (number | null)[] {
  const kept = Array.from({ length }, (_, k) => k).filter(
    (k) => k < first || k === focus || k === length - 1,
  );
  return kept.flatMap((k, i) => (i > 0 && kept[i - 1] !== k - 1 ? [null, k] : [k]));
}
