/** Squared distances from one anchor. */
export interface FromAnchor {
  readonly positives: readonly number[];
  readonly negatives: readonly number[];
}

/** What “semi-hard” means somewhere. */
export interface SemiHardKind {
  readonly name: string;
  /** Of content/sources.json. */
  readonly sources: readonly string[];
  /** Which negatives it takes for a pair of an anchor and a positive. */
  readonly takes: string;
  /** What it does where there is none. */
  readonly otherwise: string;
  /** Whether all that it chooses count, or one of them. */
  readonly counts: 'one' | 'all';
  /** The negatives that it chooses for this positive; none where the pair is passed over. */
  choose(from: FromAnchor, positive: number, margin: number): readonly number[];
}

export const SEMI_HARD_KINDS: readonly SemiHardKind[] = [
  {
    name: 'FaceNet, the paper',
    sources: ['facenet'],
    counts: 'one',
    takes: 'one beyond the positive, by less than α',
    otherwise: 'the pair is left out',
    choose: ({ negatives }, positive, margin) => within(negatives, positive, margin),
  },
  {
    name: 'TensorFlow Addons',
    sources: ['tensorflow-addons'],
    counts: 'one',
    takes: 'the nearest beyond the positive, however far',
    otherwise: 'the farthest negative',
    choose: ({ negatives }, positive) => nearestElseFarthest(negatives, positive),
  },
  {
    name: 'TensorFlow Similarity',
    sources: ['tensorflow-similarity'],
    counts: 'one',
    takes: 'one triplet an anchor: its farthest positive, and the nearest negative beyond that',
    otherwise: 'the farthest negative',
    choose: ({ positives, negatives }, positive) =>
      positive === Math.max(...positives) ? nearestElseFarthest(negatives, positive) : [],
  },
  {
    name: 'facenet and OpenFace, on GitHub',
    sources: ['facenet-triplets', 'openface-triplets'],
    counts: 'one',
    takes: 'one by lot of all that cost something, hard ones included',
    otherwise: 'the pair is left out',
    choose: ({ negatives }, positive, margin) => negatives.filter((d) => d - positive < margin),
  },
  {
    name: 'PyTorch Metric Learning',
    sources: ['pml-miners'],
    counts: 'all',
    takes: 'all beyond the positive by less than α',
    otherwise: 'the pair is left out',
    choose: ({ negatives }, positive, margin) => within(negatives, positive, margin),
  },
];

function within(negatives: readonly number[], positive: number, margin: number): readonly number[] {
  return negatives.filter((d) => positive < d && d < positive + margin);
}

function nearestElseFarthest(negatives: readonly number[], positive: number): readonly number[] {
  const beyond = negatives.filter((d) => d > positive);
  return [beyond.length === 0 ? Math.max(...negatives) : Math.min(...beyond)];
}
