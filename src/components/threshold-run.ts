import { pairsOf, TRIED, trainingOf } from '../demos/threshold/crowds';
import type { Tried } from '../demos/threshold/settings';
import type { Pairs } from '../numerics/verification';
import { trainedAtBuild } from '../state/first-run';

/** The pairs of the threshold demo, by what t is tried on, embedded while the site is built. */
export async function thresholdPairs(seed: number): Promise<Readonly<Record<Tried, Pairs>>> {
  const { embeddings } = await trainedAtBuild(trainingOf(seed));
  const [own, others, light, dim] = TRIED.map((_, crowd) => pairsOf(embeddings[crowd]!)) as [
    Pairs,
    Pairs,
    Pairs,
    Pairs,
  ];
  return { own, others, light, dim };
}
