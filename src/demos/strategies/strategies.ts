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
  /** What it makes a triplet of. */
  readonly takes: string;
  /** What it counts one by one, and calls active or not. */
  readonly unit: 'triplets' | 'anchors' | 'pairs';
}

/** From the one that does not choose to the one that chooses by lot with weights. */
export const STRATEGIES: readonly Strategy[] = [
  { key: 'batch-all', name: 'batch-all', takes: 'every triplet there is', unit: 'triplets' },
  { key: 'random', name: 'random', takes: 'each pair, and a negative by lot', unit: 'pairs' },
  {
    key: 'semi-hard',
    name: 'semi-hard (FaceNet)',
    takes: 'each pair, and the nearest negative beyond it by less than α',
    unit: 'pairs',
  },
  {
    key: 'semi-hard-tfa',
    name: 'semi-hard (TF Addons)',
    takes: 'each pair, and the nearest negative beyond it, else the farthest',
    unit: 'pairs',
  },
  {
    key: 'batch-hard',
    name: 'batch-hard',
    takes: 'each anchor, its farthest positive and nearest negative',
    unit: 'anchors',
  },
  {
    key: 'distance-weighted',
    name: 'distance-weighted',
    takes: 'each pair, and a negative from near or far alike',
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
