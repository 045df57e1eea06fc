import { choice, declared, number, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';
import { MARGIN_SETTINGS } from '../margin/settings';

/** A face stands at most so far from the middle of the plot, to the right and upwards. */
export const REACH = 1;

const coordinate = (label: string, start: number) =>
  number({
    label,
    help: `From ${-REACH} to ${REACH}; 0 is the middle of the plot.`,
    default: start,
    min: -REACH,
    max: REACH,
    // Fine enough for a gradient step to end where the gradient says.
    step: 0.0001,
    digits: 2,
  });

/** All that can be set in the triplet demo. */
export const TRIPLET_SETTINGS = declared({
  alpha: MARGIN_SETTINGS.alpha,
  distance: MARGIN_SETTINGS.distance,
  space: choice({
    label: 'Space',
    help: 'Free points, or points scaled to length 1 as FaceNet does it.',
    default: 'plane',
    options: [
      { value: 'plane', label: 'plane' },
      { value: 'circle', label: 'unit circle' },
    ],
  }),
  clip: choice({
    label: 'Clip',
    help: 'What becomes of the number in the brackets.',
    default: 'hinge',
    options: [
      { value: 'hinge', label: 'hinge' },
      { value: 'none', label: 'none' },
      { value: 'softplus', label: 'softplus' },
    ],
  }),
  eta: number({
    label: 'Step size',
    symbol: 'η',
    help: 'How much of the gradient a step takes.',
    default: 0.15,
    min: 0.01,
    max: 1,
    step: 0.01,
    digits: 2,
    scale: 'root',
    marks: [
      { value: 0.01, label: '0.01' },
      { value: 0.15, label: '0.15' },
      { value: 0.5, label: '0.5' },
      { value: 1, label: '1', name: 'the gradient itself' },
    ],
  }),
  ax: coordinate('Anchor, right', -0.12),
  ay: coordinate('Anchor, up', -0.05),
  px: coordinate('Positive, right', 0.38),
  py: coordinate('Positive, up', -0.27),
  nx: coordinate('Negative, right', 0.24),
  ny: coordinate('Negative, up', 0.47),
});

export type TripletValues = Values<typeof TRIPLET_SETTINGS>;

const PLANE = {
  alpha: 0.2,
  distance: 'squared',
  space: 'plane',
  clip: 'hinge',
  ax: -0.12,
  ay: -0.05,
} as const;

export const TRIPLET_PRESETS: readonly Preset<typeof TRIPLET_SETTINGS>[] = [
  {
    name: 'easy-triplet',
    label: 'an easy one',
    values: { ...PLANE, px: 0.2, py: -0.17, nx: 0.42, ny: 0.56 },
  },
  {
    name: 'semi-hard-triplet',
    label: 'a semi-hard one',
    values: { ...PLANE, px: 0.38, py: -0.27, nx: 0.24, ny: 0.47 },
  },
  {
    name: 'hard-triplet',
    label: 'a hard one',
    values: { ...PLANE, px: 0.38, py: -0.27, nx: 0.08, ny: 0.28 },
  },
  {
    name: 'all-on-one-point',
    label: 'all three on one point',
    values: { ...PLANE, px: -0.12, py: -0.05, nx: -0.12, ny: -0.05 },
  },
  {
    // 100°, 62° and 143° from the right.
    name: 'on-the-unit-circle',
    label: 'on the unit circle',
    values: {
      ...PLANE,
      space: 'circle',
      ax: -0.1736,
      ay: 0.9848,
      px: 0.4695,
      py: 0.8829,
      nx: -0.7986,
      ny: 0.6018,
    },
  },
];
