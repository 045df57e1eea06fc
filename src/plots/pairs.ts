import { mean } from 'd3-array';
import type { Pairs } from '../numerics/verification';
import { count, fixed } from './format';
import type { Distance } from './rings';

/** "448 pairs, mean 2.07" */
export function pairsInShort(values: Float32Array): string {
  return values.length === 0
    ? 'no pairs'
    : `${count(values.length)} pairs, mean ${fixed(mean(values) ?? 0, 2)}`;
}

/** What the two histograms show, in a sentence or two. */
export function pairsInWords(
  { same, different }: Pairs,
  distance: Distance,
  triplet: { readonly toPositive: number; readonly toNegative: number } | null,
  margin: number,
): string {
  const unit = distance === 'squared' ? 'Squared distances' : 'Distances';
  const all = `${unit} of all pairs: ${side(same, 'of one person')}, ${side(different, 'of different people')}.`;
  if (triplet === null) return all;
  const { toPositive, toNegative } = triplet;
  const places = `its positive at ${fixed(toPositive, 2)} and its negative at ${fixed(toNegative, 2)}`;
  return `${all} The chosen triplet has ${places}; the margin reaches to ${fixed(toPositive + margin, 2)}.`;
}

function side(values: Float32Array, whose: string): string {
  if (values.length === 0) return `none ${whose}`;
  return `${count(values.length)} ${whose} with a mean of ${fixed(mean(values) ?? 0, 2)}`;
}
