import { squaredDistance, squaredDistances } from '../numerics/distance';
import { byDistance, dirAtFpir, nearestPeople } from '../numerics/identification';
import { recallAt1 } from '../numerics/retrieval';
import { equalErrorRate, type Pairs, pairDistances, rocAuc } from '../numerics/verification';

/** Embeddings, `outputs` numbers each, and who they show. */
export interface Embedded {
  readonly z: Float32Array;
  readonly labels: Int32Array;
  readonly outputs: number;
}

export interface Scores {
  readonly recall: number;
  readonly equalErrorRate: number;
  /** The chance that a pair of one person is nearer than a pair of two people. */
  readonly auc: number;
  /** DIR at FPIR 0.05; null where nobody is a stranger to the encoder, or too few are. */
  readonly dir: number | null;
}

const FPIR = 0.05;

/**
 * Recall@1, EER and AUC among the pictures themselves: each is a probe, all others are its gallery. DIR, if nobody here was
 * trained on, as at a door: half of the people are enrolled with one picture each, the others are turned away or not.
 */
export function scoresAmong({ z, labels, outputs }: Embedded, areStrangers: boolean): Scores {
  const n = labels.length;
  const D = new Float32Array(n * n);
  squaredDistances(z, n, outputs, D);
  return {
    recall: recallAt1(D, labels, n),
    ...verificationOf(pairDistances(D, labels, n)),
    dir: areStrangers ? dirAtTheDoor(D, labels) : null,
  };
}

/**
 * The first half of the people, in the order of their first rows, are enrolled by their first row; all other rows are
 * probes. Null where not even one probe of a stranger may be let in.
 */
function dirAtTheDoor(D: Float32Array, labels: Int32Array): number | null {
  const n = labels.length;
  const firstRows = [...new Set(labels)].map((label) => labels.indexOf(label));
  const enrolled = firstRows.slice(0, Math.floor(firstRows.length / 2));
  const columnOf = new Map(enrolled.map((row, column) => [labels[row]!, column]));
  const probes = [...labels.keys()].filter((row) => !enrolled.includes(row));
  const truth = Int32Array.from(probes, (row) => columnOf.get(labels[row]!) ?? -1);
  const strangers = truth.filter((column) => column < 0).length;
  if (FPIR * strangers < 1 || strangers === truth.length) return null;
  const toEnrolled = Float32Array.from(
    probes.flatMap((row) => enrolled.map((column) => D[row * n + column]!)),
  );
  const answers = byDistance(nearestPeople(toEnrolled, enrolled.length));
  return dirAtFpir(answers, truth, enrolled.length, FPIR).dir;
}

/** Recall@1, EER and AUC of probes against a gallery of other pictures of the same people. All were trained on: no DIR. */
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
  return { recall: hits / probes.labels.length, ...verificationOf(pairs), dir: null };
}

function verificationOf(pairs: Pairs): Pick<Scores, 'equalErrorRate' | 'auc'> {
  return { equalErrorRate: equalErrorRate(pairs).rate, auc: rocAuc(pairs) };
}

/** Whether everybody is there at least twice, so that each picture has another of the same person to be found by. */
export function allHaveMates(labels: Int32Array): boolean {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].every((count) => count > 1);
}
