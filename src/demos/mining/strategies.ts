import { type ChosenTriplet, chosenTriplets } from '../../numerics/chosen-triplets';
import { type MinedLoss, mine } from '../../numerics/mining';
import { createRandom } from '../../numerics/random';
import { count } from '../../plots/format';
import type { Batch, Opened } from './batch';
import { MINING_SETTINGS, type Strategy } from './settings';

export const STRATEGIES: readonly { readonly mining: Strategy; readonly name: string }[] =
  MINING_SETTINGS.mining.options.map(({ value, label }) => ({ mining: value, name: label }));

/** Keeps the draws of this demo apart from those of its training. */
const LOTS = 40;

/** What each strategy makes of the batch: the loss of the triplets that it takes. */
export function lossesOf(batch: Batch, margin: number, lot: number): Readonly<Record<Strategy, MinedLoss>> {
  const gradient = new Float32Array(batch.distances.length);
  return ofEach((mining) =>
    mine(mining, ...asked(batch, margin), gradient, createRandom(lot, LOTS), spaceOf(batch)),
  );
}

/** The triplets that one of them takes; of all there are too many to be listed. */
export function choiceOf(
  mining: Strategy,
  batch: Batch,
  margin: number,
  lot: number,
): readonly ChosenTriplet[] {
  if (mining === 'batch-all') return [];
  return chosenTriplets(mining, ...asked(batch, margin), createRandom(lot, LOTS), spaceOf(batch));
}

/** What a strategy takes for one anchor and positive: rows of negatives, from 0. */
export interface Taken {
  readonly negatives: readonly number[];
  readonly isFallback: boolean;
  /** Where it takes the anchor with another positive alone: that triplet. */
  readonly instead: ChosenTriplet | null;
}

export function takenBy(
  mining: Strategy,
  choices: readonly ChosenTriplet[],
  { anchor, positive, kinds }: Opened,
): Taken {
  if (mining === 'batch-all') {
    const negatives = kinds.flatMap((kind, row) => (kind === null ? [] : [row]));
    return { negatives, isFallback: false, instead: null };
  }
  const ofAnchor = choices.filter((triplet) => triplet.anchor === anchor);
  const found = ofAnchor.find((triplet) => triplet.positive === positive);
  return {
    negatives: found ? [found.negative] : [],
    isFallback: found?.isFallback ?? false,
    instead: (mining === 'batch-hard' && !found && ofAnchor[0]) || null,
  };
}

function asked({ distances, labels }: Batch, margin: number) {
  return [distances, labels, labels.length, margin] as const;
}

function spaceOf({ outputs, distance }: Batch) {
  return { dimensions: outputs, distance };
}

/** Which pairs a strategy passes over, or serves with what it does not look for. */
export function leftOver({ skipped, fallbacks }: MinedLoss): string {
  if (skipped !== undefined) return `${count(skipped)} skipped`;
  return fallbacks === undefined ? '' : `${count(fallbacks)} fell back`;
}

/** Of every strategy, by its name. */
export function ofEach<Found>(find: (mining: Strategy) => Found): Readonly<Record<Strategy, Found>> {
  return Object.fromEntries(STRATEGIES.map(({ mining }) => [mining, find(mining)])) as Record<
    Strategy,
    Found
  >;
}
