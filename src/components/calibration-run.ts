import { median } from 'd3-array';
import { calibrationAtBuild } from '../demos/calibration/build-picture';
import { bandAt, curveAt, GRID, type Reliability, reliabilityOf } from '../demos/calibration/calibrate';
import { PEOPLE } from '../demos/calibration/crowds';
import type { CalibrationValues } from '../demos/calibration/settings';
import { atBaseRate } from '../numerics/base-rate';
import { logit } from '../numerics/logistic';
import { expectedCalibrationError, reliabilityBins } from '../numerics/reliability';
import { wildShare } from '../numerics/wild';

/** What the lesson says of the calibration demo, with these settings: computed while the site is built. */
export interface CalibrationFigures {
  /** Pairs of either kind that the curve was fitted to, and that it was tested on. */
  readonly fitted: number;
  readonly tested: number;
  readonly newtonSteps: number;
  /** Expected calibration error of the curve, and of 1 − d/2, on the pairs of the test. */
  readonly error: number;
  readonly errorOfHalf: number;
  readonly half: Reliability;
  /** What the curve says at a distance where half of the pairs are of one person, and where it says so much. */
  says(distance: number): number;
  distanceAt(share: number): number;
  between(distance: number): readonly [low: number, high: number];
  /** The share of the test's pairs of different people that are farther apart than this, and the distance that half of them are. */
  strangersBeyond(distance: number): number;
  readonly medianOfDifferent: number;
  /** How wide the band is where it is widest. */
  readonly widest: number;
  /**
   * The error where one pair in so many is of one person (the pairs of the test weighed so): of the curve as it was fitted, and
   * of the curve carried over to that base rate.
   */
  errorWhere(oneIn: number): { readonly asFitted: number; readonly carriedOver: number };
}

export async function calibrationRun(base: Partial<CalibrationValues> = {}): Promise<CalibrationFigures> {
  const { fitted, tested, calibration, band, reliability } = await calibrationAtBuild(base);
  if (calibration.method !== 'platt') throw new Error('the lesson speaks of the logistic curve');
  const { slope, intercept, steps } = calibration.fit;
  const curve = curveAt(calibration);
  const half = reliabilityOf((d) => wildShare('half', d), tested, PEOPLE);
  const strangers = tested.different.distances;
  const distances = [...tested.same.distances, ...tested.different.distances];
  const same = distances.map((_, i) => Number(i < tested.same.distances.length));
  return {
    fitted: fitted.same.distances.length,
    tested: tested.same.distances.length,
    newtonSteps: steps.length - 1,
    error: reliability.error,
    errorOfHalf: half.error,
    half,
    says: curve,
    distanceAt: (share) => (logit(share) - intercept) / slope,
    between: (distance) => bandAt(band, distance),
    strangersBeyond: (distance) => strangers.filter((d) => d > distance).length / strangers.length,
    medianOfDifferent: median(strangers)!,
    widest: Math.max(...GRID.map((_, k) => band.high[k]! - band.low[k]!)),
    errorWhere(oneIn) {
      const weights = same.map((isSame) => (isSame ? 1 : oneIn - 1));
      const errorOf = (said: readonly number[]) =>
        expectedCalibrationError(reliabilityBins({ said, same, weights }));
      const said = distances.map(curve);
      return {
        asFitted: errorOf(said),
        carriedOver: errorOf(said.map((p) => atBaseRate(p, 0.5, 1 / oneIn))),
      };
    },
  };
}

/** The share of pairs of one person among those that a rule gave between `from` and `from` + a tenth; 0 pairs have none. */
export function soAmong({ points }: Reliability, from: number): number {
  const point = points.find((bin) => Math.abs(bin.from - from) < 1e-9);
  if (!point) throw new RangeError(`no pair was told ${100 * from} % or a little more`);
  return point.happened;
}
