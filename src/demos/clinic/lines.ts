import type { Instruments } from '../../numerics/detector';
import type { Chart } from './chart';

/** The steps of two charts together, in order. */
export function stepsOf(chart: Chart, other: Chart | null): readonly number[] {
  const steps = new Set([...chart.run, ...(other?.run ?? [])].map(({ step }) => step));
  return steps.size > 0 ? [...steps].sort((a, b) => a - b) : [0];
}

/**
 * A figure of a chart at these steps: on the straight line between the two points beside a step that it has not, and no number
 * before its first point and after its last.
 */
export function lineOf(
  { run }: Chart,
  steps: readonly number[],
  figure: (point: Instruments) => number,
): readonly number[] {
  let next = 0;
  return steps.map((step) => {
    while (next < run.length && run[next]!.step < step) next++;
    const after = run[next];
    if (after === undefined) return Number.NaN;
    if (after.step === step) return figure(after);
    const before = run[next - 1];
    if (before === undefined) return Number.NaN;
    const share = (step - before.step) / (after.step - before.step);
    return figure(before) + share * (figure(after) - figure(before));
  });
}
