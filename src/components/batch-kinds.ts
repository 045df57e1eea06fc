import { batchAtBuild } from '../demos/mining/build-picture';
import { MINING_SETTINGS, type MiningValues, type Strategy } from '../demos/mining/settings';
import { choiceOf, lossesOf } from '../demos/mining/strategies';
import type { MinedLoss } from '../numerics/mining';
import { type Difficulty, difficulty } from '../numerics/triplet';
import { gaps } from '../numerics/triplets';
import { defaults } from '../settings/declare';

/** What the lesson and its claims say of a batch in the mining demo: what kind its triplets are, and what each strategy makes of it. */
export interface BatchKinds {
  readonly valid: number;
  readonly kinds: Readonly<Record<Difficulty, number>>;
  readonly losses: Readonly<Record<Strategy, MinedLoss>>;
  /** Of batch-hard's triplets, one an anchor: how many there are, and in how many the negative is the nearer one. */
  readonly hardest: { readonly anchors: number; readonly hard: number };
}

/** The demo's first batch, with some settings changed. */
export async function batchKinds(base: Partial<MiningValues>): Promise<BatchKinds> {
  const { alpha, lot } = { ...defaults(MINING_SETTINGS), ...base };
  const batch = await batchAtBuild(base);
  const kinds = { easy: 0, 'semi-hard': 0, hard: 0 };
  const all = gaps(batch.distances, batch.labels, batch.labels.length);
  for (const gap of all) kinds[difficulty(gap, alpha)]++;
  const n = batch.labels.length;
  const hardest = choiceOf('batch-hard', batch, alpha, lot);
  const hard = hardest.filter(
    ({ anchor, positive, negative }) =>
      batch.distances[anchor * n + negative]! <= batch.distances[anchor * n + positive]!,
  );
  return {
    valid: all.length,
    kinds,
    losses: lossesOf(batch, alpha, lot),
    hardest: { anchors: hardest.length, hard: hard.length },
  };
}
