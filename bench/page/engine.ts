import { memory } from '@tensorflow/tfjs-core';
import { createNative, type Native } from '../../src/engine/native';
import { Trainer } from '../../src/engine/trainer';
import { createRandom } from '../../src/numerics/random';
import type { Contestant } from './model';

let native: Native | undefined;

/** The product's own engine: the tape, `minimize`, kernels, losses from src/numerics. */
export const engine: Contestant = async (model) => {
  const { sizes, convolutions, normalised, margin, learningRate, initial, batches } = model;
  native ??= await createNative();
  native.use();
  const { own, view } = native;
  const trainer = new Trainer(native, sizes, normalised, initial, null, convolutions);
  const settings = { margin, mining: 'batch-all', distance: 'squared', learningRate } as const;
  const random = createRandom(0);
  const inputs = batches.map(({ x, labels }) => {
    const tensor = own([labels.length, sizes[0]!]);
    view(tensor).set(x);
    return tensor;
  });
  return (batch) =>
    trainer.step(inputs[batch]!, batches[batch]!.labels, settings, random).loss.meanOverActive;
};

/** What TensorFlow.js and its memory hold at the moment. */
export function held(): { tensors: number; bytes: number } {
  return { tensors: memory().numTensors, bytes: native?.bytes() ?? 0 };
}
