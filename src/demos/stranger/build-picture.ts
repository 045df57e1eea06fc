import { defaults, listOf } from '../../settings/declare';
import { trainedAtBuild } from '../../state/first-run';
import { ROWS } from './people';
import { classifierOf, embedderOf } from './plan';
import { STRANGER_SETTINGS, type StrangerValues } from './settings';
import { distancesTo, type FirstPicture, joined, type Logits, type Sight, untrained } from './sight';

/** What a reader sees with these settings, computed while the site is built. */
export async function sightFor(base: Partial<StrangerValues>): Promise<Sight> {
  const values = { ...defaults(STRANGER_SETTINGS), ...base };
  const { embeddings } = await trainedAtBuild(embedderOf(values));
  return {
    distances: distancesTo(joined(embeddings), listOf(values.enrolled), values.each),
    plain: await logitsFor(values, 0),
    withOthers: await logitsFor(values, values.others),
  };
}

export async function firstPicture(base: Partial<StrangerValues>): Promise<FirstPicture> {
  const { distances, plain, withOthers } = await sightFor(base);
  return {
    people: distances.people,
    distances: rounded(distances.D, 1e4),
    classes: plain.names,
    logits: rounded(plain.values, 1e3),
    withOthers: rounded(withOthers.values, 1e3),
  };
}

async function logitsFor(values: StrangerValues, others: number): Promise<Logits> {
  const names = listOf(values.classes);
  const training = classifierOf(values, others);
  if (training === null) return untrained(names, ROWS);
  const { embeddings } = await trainedAtBuild(training);
  return { names, outputs: training.plan.outputs, values: joined(embeddings) };
}

function rounded(values: Float32Array, parts: number): number[] {
  return Array.from(values, (value) => Math.round(value * parts) / parts);
}
