import type { Plan } from '../../state/run.svelte';

/**
 * The small convolution of the lessons: filters of 5 × 5 on every second pixel, and from there straight to the embedding. A
 * second layer of filters, or a hidden dense one, made it slower and no better.
 */
export const CONVOLUTION = {
  convolutions: [{ filters: 16, size: 5, stride: 2 }],
  hidden: [],
} as const satisfies Pick<Plan, 'convolutions' | 'hidden'>;

/** The perceptron that the other lessons train. */
export const PERCEPTRON = { hidden: [128, 64] } as const satisfies Pick<Plan, 'hidden'>;

/** One hidden layer instead of two: how much of what the convolution does better is because it is shallow. */
export const SHALLOW = { hidden: [128] } as const satisfies Pick<Plan, 'hidden'>;
