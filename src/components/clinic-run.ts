import { EVERY, trainedTo } from '../demos/clinic/build-charts';
import { type Chart, chartOf, findingIn } from '../demos/clinic/chart';
import { DIAGNOSES, type Diagnosis } from '../demos/clinic/diagnoses';
import { type CureKey, type PatientKey, patient } from '../demos/clinic/patients';
import { originOf } from '../demos/clinic/plan';
import { CLINIC_SETTINGS } from '../demos/clinic/settings';
import { isRight } from '../demos/clinic/signs';
import { TRIAL, type Verdict, verdictOf } from '../demos/clinic/verdict';
import type { Finding, Instruments } from '../numerics/detector';
import { scoresOfPixels } from '../state/first-run';

/** Scoring takes longer than training does: so many points are enough for the detector. */
const FEW = 25;

const charts = new Map<string, Promise<Chart>>();

/** The chart of a run of the clinic, trained while the site is built; each once. Without a cure it ends where the page's does. */
export function clinicChart(
  key: PatientKey,
  seed: number,
  cure: CureKey | 'none' = 'none',
  every = cure === 'none' && seed === CLINIC_SETTINGS.seed.default ? EVERY : FEW,
): Promise<Chart> {
  const name = JSON.stringify([key, seed, cure, every]);
  const known = charts.get(name) ?? chart(key, seed, cure, every);
  charts.set(name, known);
  return known;
}

async function chart(key: PatientKey, seed: number, cure: CureKey | 'none', every: number): Promise<Chart> {
  const end = cure === 'none' ? patient(key).chartEnds : TRIAL;
  const { history, lost, plan, live } = await trainedTo(key, seed, end, cure, every);
  return chartOf(history, { plan, live }, lost);
}

/** What the clinic makes of a run: the diagnoses whose signs it shows, and the detector's finding. */
export async function diagnosed(
  key: PatientKey,
  seed: number,
): Promise<{
  readonly right: readonly Diagnosis[];
  readonly finding: Finding | null;
  readonly now: Instruments;
}> {
  const chart = await clinicChart(key, seed);
  const right = DIAGNOSES.filter((diagnosis) => isRight(diagnosis.key, chart, pixelRecall())).map(
    ({ key }) => key,
  );
  return { right, finding: findingIn(chart), now: chart.run.at(-1)! };
}

/** What becomes of a run under a cure. */
export async function cured(
  key: PatientKey,
  seed: number,
  cure: CureKey,
): Promise<Verdict & { readonly now: Instruments }> {
  const [untreated, treated] = await Promise.all([clinicChart(key, seed), clinicChart(key, seed, cure)]);
  const verdict = verdictOf(treated, untreated, patient(key).suffersFrom === 'healthy', pixelRecall());
  return { ...verdict, now: treated.run.at(-1)! };
}

let pixels: number | undefined;

/** recall@1 of the strangers' pixels themselves. */
export function pixelRecall(): number {
  pixels ??= scoresOfPixels(originOf({ patient: 'a', seed: 0, speed: 'full' }).plan).recall;
  return pixels;
}
