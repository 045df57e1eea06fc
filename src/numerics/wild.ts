import { logistic } from './logistic';

/**
 * Formulas that are used, or handed on, to make a percentage of the distance of two faces. None was fitted to the encoder that it
 * is used with: they are exhibits. Each takes the plain distance d of two embeddings of length 1, from 0 to 2, and
 * returns a share: 0.5 is 50 %.
 *
 * Source  facenet issue 250 (fifty); face-api.js issue 86 (one-minus); insightface issue 963 (cosine); faiss issue 855
 *         (inverse); the face_recognition wiki, Calculating Accuracy as a Percentage, threshold 0.6, made for dlib's 128
 *         numbers (face-recognition); deepface, modules/verification.py and config/confidence.py, for its Facenet weights
 *         and their distances at length 1 (deepface); human, src/face/match.ts, made for its own 1,024 numbers, on
 *         another scale (human).
 */
export const WILD_FORMULAS = [
  'fifty',
  'half',
  'one-minus',
  'cosine',
  'inverse',
  'face-recognition',
  'deepface',
  'human',
] as const;

export type WildFormula = (typeof WILD_FORMULAS)[number];

/** As deepface's config/threshold.py and config/confidence.py have it for Facenet, `euclidean_l2`. The last four are in percent. */
const DEEPFACE = {
  threshold: 0.8,
  w: -6.708710331202137,
  b: 2.9094193067398195,
  normalizer: 1.553508,
  same: { least: 40.4509428022908, most: 75.45756719896039 },
  different: { least: 2.189644991619842, most: 30.555931000001184 },
} as const;

/** [WI1] */
export function wildShare(formula: WildFormula, d: number): number {
  switch (formula) {
    case 'fifty':
      return (50 * d) / 100;
    case 'half':
      return 1 - d / 2;
    case 'one-minus':
      return 1 - d;
    case 'cosine':
      return 1 - d ** 2 / 2;
    case 'inverse':
      return 1 / (1 + d);
    case 'face-recognition':
      return faceRecognition(d, 0.6);
    case 'deepface':
      return deepface(d);
    case 'human':
      return human(d);
    default:
      throw new RangeError(
        `formula must be one of ${WILD_FORMULAS.join(', ')}, got ${formula satisfies never}`,
      );
  }
}

/** [WI2] */
function faceRecognition(d: number, threshold: number): number {
  if (d > threshold) return (1 - d) / (2 * (1 - threshold));
  const linear = 1 - d / (2 * threshold);
  return linear + (1 - linear) * (2 * (linear - 0.5)) ** 0.2;
}

/** [WI3] A logistic curve, torn at the threshold: what it says below is stretched to 51 … 100, what it says above to 0 … 49. */
function deepface(d: number): number {
  if (d <= 0) return 1;
  const { threshold, w, b, normalizer, same, different } = DEEPFACE;
  const confidence = 100 * logistic((w * d) / normalizer + b);
  const isVerified = d <= threshold;
  const from = isVerified ? same : different;
  const to = isVerified
    ? { least: Math.max(51, same.least), most: 100 }
    : { least: 0, most: Math.min(49, Math.floor(different.most)) };
  const stretched = ((confidence - from.least) / (from.most - from.least)) * (to.most - to.least) + to.least;
  const kept = isVerified ? Math.max(51, stretched) : Math.min(49, stretched);
  return Math.min(100, Math.max(0, kept)) / 100;
}

/** [WI4] Its distance is 25 d², of which it takes the root; then 80 … 20 of a hundred is made 0 … 1 and cut off there. */
function human(d: number): number {
  if (d === 0) return 1;
  const root = Math.sqrt(25 * d ** 2);
  return Math.min(1, Math.max(0, (1 - root / 100 - 0.2) / (0.8 - 0.2)));
}
