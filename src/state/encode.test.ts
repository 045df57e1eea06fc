import { describe, expect, it } from 'vitest';
import { Encoder } from '../engine/encoder';
import { firstEncoder } from '../engine/first-run';
import { createNative } from '../engine/native';
import type { Live, Plan } from '../engine/protocol';
import { drawFace } from '../faces/draw';
import { person } from '../faces/person';
import { shot } from '../faces/shot';
import { encode } from './encode';

const plan: Plan = {
  seed: 1,
  problem: { kind: 'named', seeds: [1, 2, 3], shots: 4, unseenShots: 2 },
  hidden: [16, 8],
  outputs: 5,
  normalised: true,
  people: 3,
  shots: 2,
};
const live: Live = {
  lanes: [{ margin: 0.2, mining: 'batch-all', distance: 'squared', learningRate: 0.001 }],
  pace: 10,
};
const picture = drawFace(person(9), shot(4), 24);

describe('encode(encoder, picture)', () => {
  it('gives what the engine’s own encoder gives for the same weights', async () => {
    const exported = await firstEncoder(plan, live, 30);
    expect(exported).toMatchObject({ step: 30, sizes: [576, 16, 8, 5] });
    const native = await createNative();
    const encoder = new Encoder(native, exported.sizes, true, exported.weights);
    const expected = new Float32Array(5);
    const { input, layers, length, embedding } = encode(exported, picture);
    encoder.embed(input, expected);
    encoder.dispose();
    for (const [k, value] of expected.entries()) expect(embedding[k]).toBeCloseTo(value, 5);
    expect(layers.map((layer) => layer.length)).toEqual([16, 8, 5]);
    expect(Math.hypot(...embedding)).toBeCloseTo(1, 6);
    expect(Math.hypot(...layers[2]!)).toBeCloseTo(length, 5);
  });

  it('gives what the worker makes of a crowd, row by row, with what was changed about its pictures', async () => {
    const crowd = { personSeeds: [9, 12], shots: 2, firstShot: 70, change: { lightX: 0.6 } } as const;
    const { embeddings, ...exported } = await firstEncoder(plan, live, 5, [crowd, { ...crowd, shots: 1 }]);
    expect(embeddings.map(({ length }) => length)).toEqual([4 * 5, 2 * 5]);
    for (const [row, seed] of [9, 9, 12, 12].entries()) {
      const face = drawFace(person(seed), { ...shot(70 + row), lightX: 0.6 }, 24);
      encode(exported, face).embedding.forEach((value, k) => {
        expect(embeddings[0]![row * 5 + k]).toBeCloseTo(value, 5);
      });
    }
  });

  it('gives what the worker makes of a crowd by convolutions, too', async () => {
    const convolutions = [
      { filters: 3, size: 5, stride: 2 },
      { filters: 4, size: 3, stride: 3 },
    ];
    const crowd = { personSeeds: [9], shots: 1, firstShot: 4 };
    const { embeddings, ...exported } = await firstEncoder({ ...plan, convolutions }, live, 30, [crowd]);
    expect(exported.convolutions).toEqual(convolutions);
    const { layers, embedding } = encode(exported, picture);
    expect(layers.map((layer) => layer.length)).toEqual([10 * 10 * 3, 3 * 3 * 4, 16, 8, 5]);
    for (const [k, value] of embeddings[0]!.entries()) expect(embedding[k]).toBeCloseTo(value, 5);
  });

  it('leaves a picture that comes out as zeros without a direction: the mean picture, before training', async () => {
    const untrained = await firstEncoder(plan, live, 0);
    const { layers, length, embedding } = encode(untrained, untrained.mean);
    expect([...layers[2]!, length, ...embedding]).toEqual(new Array(11).fill(0));
  });

  it('does not divide by the length where embeddings are not normalised', async () => {
    const free = await firstEncoder({ ...plan, normalised: false }, live, 0);
    const { layers, embedding } = encode(free, picture);
    expect(embedding).toEqual(layers[2]);
  });
});
