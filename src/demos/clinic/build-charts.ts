import { followedRun, scoresOfPixels } from '../../state/first-run';
import { type Moment, momentOf } from '../../state/moment';
import type { Origin } from '../../state/run.svelte';
import { type Lost, packed } from './chart';
import type { FirstCharts } from './first-charts';
import { type CureKey, PATIENTS, type PatientKey, patient } from './patients';
import { originOf } from './plan';
import { CLINIC_SETTINGS } from './settings';

/** Steps between two points of a chart: near enough for a curve. */
export const EVERY = 10;

interface Trained extends Origin {
  readonly history: readonly Moment[];
  readonly lost: Lost | null;
}

const trained = new Map<string, Promise<Trained>>();

/** One run, trained here: its moments at step 1 and then every so often, and where it got lost. Each is trained once a build. */
export function trainedTo(
  key: PatientKey,
  seed: number,
  end: number,
  cure: CureKey | 'none' = 'none',
  every = EVERY,
): Promise<Trained> {
  const name = JSON.stringify([key, seed, end, cure, every]);
  const known = trained.get(name) ?? train(originOf({ patient: key, seed, speed: 'full' }, cure), end, every);
  trained.set(name, known);
  return known;
}

async function train({ plan, live }: Origin, end: number, every: number): Promise<Trained> {
  const steps = [1, ...Array.from({ length: end / every }, (_, i) => (i + 1) * every)];
  const { lanes, divergence } = await followedRun(plan, live, steps);
  return {
    history: lanes[0]!.map((frame) => momentOf(frame, plan, live.lanes[0]!)),
    lost: divergence,
    plan,
    live,
  };
}

let made: Promise<FirstCharts> | undefined;

/** The charts of all runs as the page has them before anybody trains. Trained once a build. */
export function firstCharts(): Promise<FirstCharts> {
  made ??= make();
  return made;
}

async function make(): Promise<FirstCharts> {
  const seed = CLINIC_SETTINGS.seed.default;
  const charts = await Promise.all(
    PATIENTS.map(async (key) => {
      const { history, lost } = await trainedTo(key, seed, patient(key).chartEnds);
      return [key, packed(history, lost)] as const;
    }),
  );
  const { plan } = originOf({ patient: 'a', seed, speed: 'full' });
  return {
    seed,
    pixels: scoresOfPixels(plan).recall,
    charts: Object.fromEntries(charts) as FirstCharts['charts'],
  };
}
