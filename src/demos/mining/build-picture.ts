import { defaults } from '../../settings/declare';
import { trainedAtBuild } from '../../state/first-run';
import { inUse } from './asked';
import { type Batch, batchOf, type Pool } from './batch';
import type { FirstPicture } from './first-picture';
import { crowdOf, outputsOf, trainingOf } from './plan';
import { MINING_SETTINGS, type MiningValues } from './settings';

/** Of eight people all their pictures, so that P and K can be moved at once; of 64 those in the batch. */
export async function firstPicture(base: Partial<MiningValues> = {}): Promise<FirstPicture> {
  const values = inUse({ ...defaults(MINING_SETTINGS), ...base });
  const { personSeeds } = crowdOf(values.faces);
  const { people, shots } =
    values.faces === 'named' ? { people: personSeeds.length, shots: MINING_SETTINGS.shots.max } : values;
  const { embeddings } = batchOf(await poolAtBuild(values), { ...values, people, shots });
  return { people, shots, embeddings: btoa(String.fromCharCode(...new Uint8Array(embeddings.buffer))) };
}

/** A batch of the demo, for the build and its lessons. */
export async function batchAtBuild(base: Partial<MiningValues>): Promise<Batch> {
  const values = inUse({ ...defaults(MINING_SETTINGS), ...base });
  return batchOf(await poolAtBuild(values), values);
}

async function poolAtBuild(values: MiningValues): Promise<Pool> {
  const training = trainingOf(values);
  const { embeddings } = await trainedAtBuild(training);
  return { embeddings: embeddings[0]!, shots: training.crowds![0]!.shots, outputs: outputsOf(values.faces) };
}
