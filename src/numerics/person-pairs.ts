import { squaredDistance } from './distance';
import { drawToFront, type Random } from './random';
import { checkShape } from './shape';

/**
 * Pairs of pictures that remember whom they show: for drawing as many of different people as of the same, and for drawing
 * the people anew.
 *
 * Shapes  embeddings: people · shots rows of `outputs` numbers, row person · shots + k. Each list: one entry for each pair.
 * Units   Distances are plain.
 * Source  Drawing whole people, not pairs: pairs that share a person are not independent. Field and Welsh, Bootstrapping
 *         clustered data (2007).
 */
export interface PersonPairs {
  readonly same: PersonPairList;
  readonly different: PersonPairList;
}

export interface PersonPairList {
  readonly distances: Float32Array;
  /** The person of either picture. */
  readonly first: Int32Array;
  readonly second: Int32Array;
}

interface Pictures {
  readonly embeddings: Float32Array;
  readonly people: number;
  readonly shots: number;
  readonly outputs: number;
}

/**
 * [PP1] Every pair of the same person, and as many of different people, each as likely to be drawn as any other. Where
 * there are no pairs of the one kind, all of the other: whoever wants to fit to them is told the numbers.
 */
export function balancedPairs(pictures: Pictures, random: Random): PersonPairs {
  const { embeddings, people, shots, outputs } = pictures;
  const n = people * shots;
  checkShape('embeddings', embeddings, n, outputs);
  const same: number[] = [];
  const different: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      (Math.floor(i / shots) === Math.floor(j / shots) ? same : different).push(i * n + j);
    }
  }
  const drawn = Int32Array.from(different);
  const count = same.length === 0 ? different.length : Math.min(same.length, different.length);
  drawToFront(drawn, count, random);
  return { same: listOf(pictures, same), different: listOf(pictures, drawn.subarray(0, count)) };
}

/**
 * [PP2] How often each pair occurs when as many people as there are get drawn with replacement: a person's own pairs as
 * often as the person, the pairs of two people as often as the one times the other.
 */
export function redrawnWeights(
  { same, different }: PersonPairs,
  people: number,
  random: Random,
): { readonly same: Float64Array; readonly different: Float64Array } {
  const drawn = new Int32Array(people);
  for (let k = 0; k < people; k++) drawn[Math.floor(random() * people)]!++;
  return {
    same: Float64Array.from(same.first, (person) => drawn[person]!),
    different: Float64Array.from(
      different.first,
      (person, i) => drawn[person]! * drawn[different.second[i]!]!,
    ),
  };
}

function listOf({ embeddings, people, shots, outputs }: Pictures, pairs: ArrayLike<number>): PersonPairList {
  const n = people * shots;
  const row = (i: number) => embeddings.subarray(i * outputs, (i + 1) * outputs);
  return {
    distances: Float32Array.from(pairs, (pair) =>
      Math.sqrt(squaredDistance(row(Math.floor(pair / n)), row(pair % n))),
    ),
    first: Int32Array.from(pairs, (pair) => Math.floor(pair / n / shots)),
    second: Int32Array.from(pairs, (pair) => Math.floor((pair % n) / shots)),
  };
}
