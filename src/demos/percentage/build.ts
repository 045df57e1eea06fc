// For the build only: it trains and measures both encoders.
import { encode } from '../../state/encode';
import { encoderFor } from '../embedding/build-picture';
import { type Calibration, calibrate, type Sums } from './calibration';
import type { PercentageValues } from './settings';
import { greysOf, type SmallEncoder, sumsOf } from './small';
import { trainSmallEncoder } from './small-encoder';

type Size = PercentageValues['matrix'];

/** What the page is given: the small encoder, and what was measured of either. */
export interface Built {
  readonly small: SmallEncoder;
  readonly calibrations: Readonly<Record<Size, Calibration>>;
}

/** The same with the encoders themselves, which no page is given. */
export interface Measured extends Built {
  readonly sums: Readonly<Record<Size, Sums>>;
}

const measured = new Map<number, Promise<Measured>>();

/** Once a build and seed. */
export function measure(seed = 1): Promise<Measured> {
  const known = measured.get(seed) ?? make(seed);
  measured.set(seed, known);
  return known;
}

export async function build(): Promise<Built> {
  const { small, calibrations } = await measure();
  return { small, calibrations };
}

async function make(seed: number): Promise<Measured> {
  const small = trainSmallEncoder(seed);
  const trained = await encoderFor({ seed });
  const sums = {
    '4': (pixels: Float32Array) => sumsOf(small, greysOf(pixels)),
    '24': (pixels: Float32Array) => Array.from(encode(trained, pixels).layers.at(-1)!),
  };
  return { small, sums, calibrations: { '4': calibrate(sums['4']), '24': calibrate(sums['24']) } };
}
