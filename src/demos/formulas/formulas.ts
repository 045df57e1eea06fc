import type { WildFormula } from '../../numerics/wild';

/** What is told of a formula in the wild, in the order in which they are listed. */
export interface Exhibit {
  readonly formula: WildFormula;
  /** As it is written beside its curve, with much room and with little. */
  readonly name: string;
  readonly short: string;
  /** As it is calculated. */
  readonly writing: string;
  /** Which embeddings it was made for. */
  readonly madeFor: string;
  /** Where it comes from, as in content/sources.json. */
  readonly source: string;
}

export const EXHIBITS: readonly Exhibit[] = [
  {
    formula: 'fifty',
    name: '50 · d',
    short: '50 · d',
    writing: '50 · d, in per cent',
    madeFor: 'any of length 1: “remap them to 0–100 by multiplying values by 50”; it grows with the distance',
    source: 'facenet-250',
  },
  {
    formula: 'half',
    name: '1 − d/2',
    short: '1 − d/2',
    writing: '1 − d/2',
    madeFor: 'the same, turned round',
    source: 'facenet-250',
  },
  {
    formula: 'one-minus',
    name: '1 − d',
    short: '1 − d',
    writing: '1 − d',
    madeFor: 'dlib’s 128 numbers, by a reader; the author had his doubts',
    source: 'face-api-86',
  },
  {
    formula: 'cosine',
    name: 'cosine × 100',
    short: 'cosine',
    writing: '1 − d²/2, the cosine of the angle between the two',
    madeFor: 'any embeddings: it knows no lengths; below 0 past a right angle',
    source: 'insightface-963',
  },
  {
    formula: 'inverse',
    name: '1 / (1 + d)',
    short: '1/(1 + d)',
    writing: '1 / (1 + d)',
    madeFor: 'distances without an end; here it never falls below a third',
    source: 'faiss-855',
  },
  {
    formula: 'face-recognition',
    name: 'face_recognition',
    short: 'wiki',
    writing: 'two pieces, 50 % where d is the threshold 0.6 and steep just below',
    madeFor: 'dlib’s 128 numbers; “feels right in many cases”',
    source: 'face-recognition-wiki',
  },
  {
    formula: 'deepface',
    name: 'deepface',
    short: 'deepface',
    writing: 'σ(w · d + b), stretched to 51–100 % up to its threshold and to 0–30 % beyond',
    madeFor: 'its Facenet weights; fitted on 25 pictures of nine people',
    source: 'deepface-confidence',
  },
  {
    formula: 'human',
    name: 'human',
    short: 'human',
    writing: '(0.8 − 5 d/100) / 0.6, cut off at 0 and 1',
    madeFor: 'its own 1,024 numbers, on another scale: it leaves 100 % only past d = 4',
    source: 'human-match',
  },
];
