import type { Mining } from '../../numerics/mining';
import { triplesOfPK } from '../../numerics/triplets';

/** A way to choose the triplets of a batch: also its name in addresses. */
export type StrategyKey = Extract<
  Mining,
  'random' | 'batch-all' | 'batch-hard' | 'semi-hard' | 'semi-hard-tfa' | 'distance-weighted'
>;

export interface Strategy {
  readonly key: StrategyKey;
  readonly name: string;
  /** What it looks at one by one, and calls active or not. */
  readonly unit: 'triplets' | 'anchors' | 'pairs';
  /** What it makes a triplet of, given one of them. */
  readonly takes: string;
}

/** From the one that does not choose to the one that chooses by lot with weights. */
export const STRATEGIES: readonly Strategy[] = [
  { key: 'batch-all', name: 'batch-all', takes: 'every one there is', unit: 'triplets' },
  { key: 'random', name: 'random', takes: 'a negative by lot', unit: 'pairs' },
  {
    key: 'semi-hard',
    name: 'semi-hard (FaceNet)',
    takes: 'the nearest negative beyond the positive and within the margin',
    unit: 'pairs',
  },
  {
    key: 'semi-hard-tfa',
    name: 'semi-hard (TF Addons)',
    takes: 'the nearest negative beyond the positive, else the farthest',
    unit: 'pairs',
  },
  {
    key: 'batch-hard',
    name: 'batch-hard',
    takes: 'the farthest positive and the nearest negative',
    unit: 'anchors',
  },
  {
    key: 'distance-weighted',
    name: 'distance-weighted',
    takes: 'a negative from near and far alike',
    unit: 'pairs',
  },
];

/** How many of them a batch of P people × K pictures has. */
export function countIn({ unit }: Strategy, people: number, shots: number): number {
  const anchors = people * shots;
  switch (unit) {
    case 'anchors':
      return shots > 1 ? anchors : 0;
    case 'pairs':
      return anchors * (shots - 1);
    case 'triplets':
      return triplesOfPK(people, shots);
    default:
      return unit satisfies never;
  }
}
