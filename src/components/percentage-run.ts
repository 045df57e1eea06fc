import { measure } from '../demos/percentage/build';
import { type Calibration, heldOutPairs } from '../demos/percentage/calibration';
import { type Chain, chainOf } from '../demos/percentage/chain';
import { picturesOf } from '../demos/percentage/pictures';
import { PERCENTAGE_SETTINGS, type PercentageValues, PRESETS } from '../demos/percentage/settings';
import { greysOf, type SmallEncoder } from '../demos/percentage/small';
import type { Pairs } from '../numerics/verification';
import { defaults } from '../settings/declare';

/** What lesson 9 says of its worked example, computed by the demo's own code while the site is built. */
export interface PercentageFigures {
  readonly chain: Chain;
  /** The small matrices. */
  readonly greys: Readonly<Record<'first' | 'second', readonly number[]>>;
  readonly small: SmallEncoder;
  readonly calibration: Calibration;
}

/** The demo with these settings, or those of a preset by its name. `seed` is that of both encoders. */
export async function percentageRun(
  base: Partial<PercentageValues> | string = {},
  seed = 1,
): Promise<PercentageFigures> {
  const given = typeof base === 'string' ? presetValues(base) : base;
  const values = { ...defaults(PERCENTAGE_SETTINGS), ...given };
  const { small, sums, calibrations } = await measure(seed);
  const pictures = picturesOf(values);
  const calibration = calibrations[values.matrix];
  const { threshold } = calibration.workings[values.threshold];
  const encoder = sums[values.matrix];
  return {
    chain: chainOf(
      { first: encoder(pictures.first), second: encoder(pictures.second) },
      { threshold, slope: calibration.slope, intercept: calibration.intercept },
    ),
    greys: { first: greysOf(pictures.first), second: greysOf(pictures.second) },
    small,
    calibration,
  };
}

/** The pairs that thresholds and curve were found on. */
export async function pairsOf(size: PercentageValues['matrix'], seed = 1): Promise<Pairs> {
  const { sums } = await measure(seed);
  return heldOutPairs(sums[size]);
}

function presetValues(name: string): Partial<PercentageValues> {
  const preset = PRESETS.find((known) => known.name === name);
  if (!preset) throw new RangeError(`the percentage demo has no preset “${name}”`);
  return preset.values;
}
