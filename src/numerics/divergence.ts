import { isTriplet, type LossSettings } from './loss-settings';

/** Far beyond anything that still learns, far below where float32 ends. */
const TOO_LARGE = 1e6;

/** A rate above this is the first to be suspected: the usual 0.001 five times over. */
const HIGH_RATE = 0.005;

/** [DV1] Whether a size can still be one of a run that learns. What is no number cannot. */
export function isBounded(size: number): boolean {
  return Math.abs(size) < TOO_LARGE;
}

/** [DV2] What most likely drove a run's numbers out of bounds, and the remedy: a clause. */
export function likelyCause({
  normalised,
  learningRate,
  loss,
}: {
  readonly normalised: boolean;
  readonly learningRate: number;
  readonly loss?: LossSettings;
}): string {
  if (loss && isTriplet(loss) && loss.distance === 'plain' && loss.root === 'naive')
    return 'a naive root divides by the distance 0 that every picture has from itself: take the safe root';
  if (learningRate > HIGH_RATE) return `the likely cause is the learning rate of ${learningRate}: try 0.001`;
  if (!normalised) return 'embeddings that are not scaled to length 1 grow without end: scale them';
  return `try a smaller learning rate than ${learningRate}`;
}
