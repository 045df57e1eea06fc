import { defaults } from '../../settings/declare';
import { trainedAtBuild } from '../../state/first-run';
import {
  type Band,
  bandOf,
  calibrate,
  curveAt,
  isOfBothKinds,
  REDRAWS,
  randomOfBand,
  redrawn,
  reliabilityOf,
} from './calibrate';
import { type Packed, PEOPLE, packed, pairsToFit, pairsToTest, trainingOf, unpacked } from './crowds';
import { CALIBRATION_SETTINGS, type CalibrationValues } from './settings';

/** What the page holds before anything is trained in it. */
export interface FirstPicture {
  readonly packed: Packed;
  /** null where the pairs are of one kind only, and nothing can be fitted to them. */
  readonly band: Band | null;
}

/** Fine enough to be carried over to a base rate of one in a thousand. */
const DIGITS = 1e7;

export async function firstPicture(base: Partial<CalibrationValues> = {}): Promise<FirstPicture> {
  const values = { ...defaults(CALIBRATION_SETTINGS), ...base };
  const embeddings = await embeddingsAtBuild(values);
  if (!isOfBothKinds(pairsToFit(unpacked(embeddings), values))) return { packed: embeddings, band: null };
  const { band } = await calibrationAtBuild(base);
  const rounded = (values: readonly number[]) => values.map((value) => Math.round(DIGITS * value) / DIGITS);
  return { packed: embeddings, band: { low: rounded(band.low), high: rounded(band.high) } };
}

async function embeddingsAtBuild(values: CalibrationValues): Promise<Packed> {
  return packed((await trainedAtBuild(trainingOf(values))).embeddings);
}

const made = new Map<string, ReturnType<typeof make>>();

/** The calibration with these settings, for the build and its lessons: the very one that the page shows. */
export function calibrationAtBuild(base: Partial<CalibrationValues> = {}): ReturnType<typeof make> {
  const values = { ...defaults(CALIBRATION_SETTINGS), ...base };
  const { d, oneIn, ...rest } = values;
  const key = JSON.stringify(rest);
  const known = made.get(key) ?? make(values);
  made.set(key, known);
  return known;
}

async function make(values: CalibrationValues) {
  const embeddings = await embeddingsAtBuild(values);
  const embedded = unpacked(embeddings);
  const fitted = pairsToFit(embedded, values);
  const tested = pairsToTest(embedded, values.tested);
  const calibration = calibrate(fitted, values.method);
  const curve = curveAt(calibration);
  const random = randomOfBand();
  const redraws = Array.from({ length: REDRAWS }, () =>
    redrawn(calibration, fitted, Number(values.people), random),
  );
  return {
    embeddings,
    fitted,
    tested,
    calibration,
    curve,
    band: bandOf(redraws),
    reliability: reliabilityOf(curve, tested, PEOPLE),
  };
}
