import { squaredDistance, squaredDistances } from '../numerics/distance';
import { recallAt1 } from '../numerics/retrieval';
import { equalErrorRate, pairDistances } from '../numerics/verification';

/** Embeddings, `outputs` numbers each, and who they show. */
export interface Embedded {
  readonly z: Float32Array;
  readonly labels: Int32Array;
  readonly outputs: number;
}

export interface Scores {
  readonly recall: number;
  readonly equalErrorRate: number;
}

/** Recall@1 and EER among the pictures themselves: each is a probe, all others are its gallery. */
export function scoresAmong({ z, labels, outputs }: Embedded): Scores {
  const n = labels.length;
  const D = new Float32Array(n * n);
  squaredDistances(z, n, outputs, D);
  return {
    recall: recallAt1(D, labels, n),
    equalErrorRate: equalErrorRate(pairDistances(D, labels, n)).rate,
  };
}

/** Recall@1 and EER of probes against a gallery of other pictures of the same people. */
export function scoresAgainst(gallery: Embedded, probes: Embedded): Scores {
  const { outputs } = probes;
  const same: number[] = [];
  const different: number[] = [];
  let hits = 0;
  probes.labels.forEach((label, i) => {
    const probe = probes.z.subarray(i * outputs, (i + 1) * outputs);
    let nearest = Number.POSITIVE_INFINITY;
    let found = -1;
    gallery.labels.forEach((other, j) => {
      const d = squaredDistance(probe, gallery.z.subarray(j * outputs, (j + 1) * outputs));
      (other === label ? same : different).push(d);
      if (d < nearest) {
        nearest = d;
        found = other;
      }
    });
    if (found === label) hits++;
  });
  const pairs = { same: Float32Array.from(same), different: Float32Array.from(different) };
  return { recall: hits / probes.labels.length, equalErrorRate: equalErrorRate(pairs).rate };
}

/** Whether everybody is there at least twice, so that each picture has another of the same person to be found by. */
export function allHaveMates(labels: Int32Array): boolean {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].every((count) => count > 1);
}
