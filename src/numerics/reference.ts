import type { BatchLoss } from './batch-loss';
import { CIRCLE } from './circle';
import { squaredDistances } from './distance';
import type { LossSettings } from './loss-settings';
import { MULTI_SIMILARITY } from './multi-similarity';
import { normalise } from './normalise';
import { PROXY_ANCHOR } from './proxy-anchor';
import { createRandom, drawToFront } from './random';
import { similarities } from './similarity';
import type { Triplet } from './triplet';

/**
 * What the tests compare with: the definitions as one would first write them, slow and plain.
 * Nothing of the product imports this file.
 */
export interface Batch {
  readonly n: number;
  readonly d: number;
  readonly x: Float32Array;
  readonly labels: Int32Array;
}

/** `sizes[i]` points of person i, round a centre of its own, in mixed order. */
export function scatteredBatch(sizes: readonly number[], d: number, seed: number): Batch {
  const random = createRandom(seed);
  const grouped = sizes.flatMap((size, person) => new Array<number>(size).fill(person));
  const order = Int32Array.from(grouped.keys());
  drawToFront(order, order.length, random);
  const labels = Int32Array.from(order, (at) => grouped[at]!);
  const centres = sizes.map(() => Array.from({ length: d }, () => random() - 0.5));
  const x = Float32Array.from({ length: labels.length * d }, (_, at) => {
    return centres[labels[Math.floor(at / d)]!]![at % d]! + 0.8 * (random() - 0.5);
  });
  return { n: labels.length, d, x, labels };
}

/** Every loss that an encoder can learn by, set in some way. */
export const EVERY_LOSS: readonly LossSettings[] = Object.values({
  triplet: { loss: 'triplet', margin: 0.3, mining: 'batch-all', distance: 'squared' },
  logits: { loss: 'logits' },
  contrastive: { loss: 'contrastive', margin: 1 },
  'contrastive-plain': { loss: 'contrastive-plain', margin: 1 },
  'nt-xent': { loss: 'nt-xent', temperature: 0.2 },
  'supervised-contrastive': { loss: 'supervised-contrastive', temperature: 0.2 },
  'n-pair': { loss: 'n-pair' },
  'multi-similarity': { loss: 'multi-similarity', ...MULTI_SIMILARITY },
  circle: { loss: 'circle', ...CIRCLE },
  softmax: { loss: 'softmax', scale: 8 },
  arcface: { loss: 'arcface', scale: 8, angle: 0.3 },
  cosface: { loss: 'cosface', scale: 8, margin: 0.2 },
  'proxy-nca': { loss: 'proxy-nca' },
  'proxy-anchor': { loss: 'proxy-anchor', ...PROXY_ANCHOR },
} satisfies Record<NonNullable<LossSettings['loss']>, LossSettings>);

/** Cosines of `n` rows with `classes` classes, nobody's in particular, and labels of which none is the last class. */
export function scatteredCosines(
  n: number,
  classes: number,
  seed: number,
): { readonly S: Float32Array; readonly labels: Int32Array } {
  const random = createRandom(seed);
  return {
    S: Float32Array.from({ length: n * classes }, () => 2 * random() - 1),
    labels: Int32Array.from({ length: n }, () => Math.floor(random() * (classes - 1))),
  };
}

export function distancesOf({ x, n, d }: Batch): Float32Array {
  const D = new Float32Array(n * n);
  squaredDistances(x, n, d, D);
  return D;
}

/** The dot products of the rows, scaled to length 1. */
export function similaritiesOf({ x, n, d }: Batch): Float32Array {
  const z = new Float32Array(n * d);
  const S = new Float32Array(n * n);
  normalise(x, d, z);
  similarities(z, z, n, n, d, S);
  return S;
}

/** Each row as an anchor, with its positives and negatives. */
export function anchorsOf(labels: Int32Array) {
  return Array.from(labels, (own, anchor) => {
    const others = [...labels.keys()].filter((j) => j !== anchor);
    return {
      anchor,
      positives: others.filter((j) => labels[j] === own),
      negatives: others.filter((j) => labels[j] !== own),
    };
  });
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Every valid triplet, by three loops. */
export function allTriplets(labels: Int32Array): Triplet[] {
  const triplets: Triplet[] = [];
  for (const [anchor, own] of labels.entries()) {
    for (const [positive, same] of labels.entries()) {
      if (positive === anchor || same !== own) continue;
      for (const [negative, other] of labels.entries()) {
        if (other !== own) triplets.push({ anchor, positive, negative });
      }
    }
  }
  return triplets;
}

/** The first of `candidates` for which `of` is least; undefined if there is none. */
export function leastBy(
  candidates: readonly number[],
  of: (candidate: number) => number,
): number | undefined {
  return candidates.reduce<number | undefined>(
    (best, candidate) => (best === undefined || of(candidate) < of(best) ? candidate : best),
    undefined,
  );
}

export interface NaiveLoss extends Pick<BatchLoss, 'sum' | 'valid' | 'active'> {
  readonly G: Float32Array;
}

/** The hinge loss of the triplets, one after the other: of whole ones, or with the pull or the push crossed out. */
export function naiveLoss(
  D: Float32Array,
  n: number,
  triplets: readonly Triplet[],
  margin: number,
  { pull = 1, push = 1 }: { readonly pull?: 0 | 1; readonly push?: 0 | 1 } = {},
): NaiveLoss {
  const counts = new Float64Array(n * n);
  let sum = 0;
  let active = 0;
  for (const { anchor, positive, negative } of triplets) {
    const raw = pull * D[anchor * n + positive]! - push * D[anchor * n + negative]! + margin;
    if (raw <= 0) continue;
    sum += raw;
    active++;
    counts[anchor * n + positive]! += pull;
    counts[anchor * n + negative]! -= push;
  }
  const share = active > 0 ? 1 / active : 0;
  return { sum, valid: triplets.length, active, G: Float32Array.from(counts, (count) => count * share) };
}

/** (f(x + h e_i) − f(x − h e_i)) / 2h for each number of x, in float64. */
export function finiteDifferences(f: (x: Float64Array) => number, x: ArrayLike<number>, h = 1e-5): number[] {
  return Array.from({ length: x.length }, (_, i) => {
    const moved = Float64Array.from(x);
    moved[i] = x[i]! + h;
    const above = f(moved);
    moved[i] = x[i]! - h;
    return (above - f(moved)) / (2 * h);
  });
}
