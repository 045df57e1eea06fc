import { type NumberSetting, number } from '../../settings/declare';
import { DIGITS } from './chain';
import { SIDES } from './edits';
import { INPUTS, OUTPUTS } from './small';

/** What may be written over each number: a little more than what can come out of a calculation. */
const plain = (label: string, min: number, max: number, digits: number): NumberSetting =>
  number({ label, help: label, default: 0, min, max, step: 10 ** -digits, digits });

export const GREY = plain('Grey value', 0, 1, DIGITS.grey);
export const WEIGHT = plain('Weight', -9, 9, DIGITS.weight);
export const SUM = plain('Sum', -99, 99, DIGITS.sum);
export const LENGTH = plain('Length', 0, 99, DIGITS.length);
export const UNIT = plain('Number of the embedding', -2, 2, DIGITS.unit);
export const SQUARED = plain('Squared distance', 0, 16, DIGITS.square);
export const DISTANCE = plain('Distance', 0, 4, DIGITS.distance);
export const CURVE = plain('Number of the curve', -99, 99, DIGITS.curve);

/** The greatest distance of two embeddings is 2. */
export const THRESHOLD = number({
  label: 'Threshold',
  symbol: 't',
  help: 'Two pictures whose distance is at most t are taken for one person.',
  default: 0,
  min: 0,
  max: 2,
  step: 0.01,
  digits: DIGITS.distance,
});

const both = ['both'] as const;

/** The numbers of the small example that can be changed by hand: what each may be, whose there are, and how many. */
export const KINDS = {
  grey: { setting: GREY, sides: SIDES, count: INPUTS },
  weights: { setting: WEIGHT, sides: both, count: INPUTS * OUTPUTS },
  constants: { setting: WEIGHT, sides: both, count: OUTPUTS },
  sums: { setting: SUM, sides: SIDES, count: OUTPUTS },
  length: { setting: LENGTH, sides: SIDES, count: 1 },
  unit: { setting: UNIT, sides: SIDES, count: OUTPUTS },
  squared: { setting: SQUARED, sides: both, count: 1 },
  distance: { setting: DISTANCE, sides: both, count: 1 },
  threshold: { setting: THRESHOLD, sides: both, count: 1 },
  slope: { setting: CURVE, sides: both, count: 1 },
  intercept: { setting: CURVE, sides: both, count: 1 },
} as const;
