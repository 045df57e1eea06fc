import { triplesOfPK } from '../../numerics/triplets';

/** How much there is to choose from in a batch of P people with K pictures each. */
export interface Size {
  readonly people: number;
  readonly shots: number;
  /** What it is, besides its numbers. */
  readonly what: string;
  /** One triplet an anchor: what the hardest strategy takes. */
  readonly pictures: number;
  /** One triplet for each anchor and positive: what those take that choose one negative. */
  readonly pairs: number;
  readonly triplets: number;
}

/** Hermans and others (2017); and about what FaceNet (2015) speaks of, 40 faces a person in 1,800. */
const KNOWN = [
  { people: 18, shots: 4, what: 'In Defense of the Triplet Loss' },
  { people: 45, shots: 40, what: 'about FaceNet’s' },
];

export function sizesBeside(people: number, shots: number): readonly Size[] {
  const asked = [
    { people, shots, what: 'this batch' },
    { people: 2 * people, shots, what: 'twice the people' },
    { people, shots: 2 * shots, what: 'twice the pictures' },
    ...KNOWN,
  ];
  return asked.map((size) => ({
    ...size,
    pictures: size.people * size.shots,
    pairs: size.people * size.shots * (size.shots - 1),
    triplets: triplesOfPK(size.people, size.shots),
  }));
}
