import { memory } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasClasses, type LossSettings } from '../numerics/loss-settings';
import { EVERY_LOSS } from '../numerics/reference';
import { countWeights } from './initial';
import { createNative, type Native } from './native';
import { PIXELS } from './problem';
import type { Plan } from './protocol';
import { Run } from './run';

const plan: Plan = {
  seed: 1,
  problem: { kind: 'named', seeds: [1, 2, 3, 4, 5], shots: 6, unseenShots: 3 },
  hidden: [24, 12],
  outputs: 3,
  normalised: true,
  people: 4,
  shots: 3,
};

// A plain classifier needs as many numbers as there are people, and has a test of its own.
const losses = EVERY_LOSS.filter(({ loss }) => loss !== 'logits');
const ENCODER = countWeights([PIXELS, 24, 12, 3]);

let native: Native;
beforeAll(async () => {
  native = await createNative();
});

const open: Run[] = [];
function beginBy(...given: readonly LossSettings[]): Run {
  const run = new Run(
    native,
    plan,
    given.map((loss) => ({ ...loss, learningRate: 0.003 })),
  );
  open.push(run);
  return run;
}
afterEach(() => {
  for (const run of open.splice(0)) run.dispose();
  expect(native.bytes()).toBe(0);
});

function advance(run: Run, steps: number): Run {
  for (let i = 0; i < steps; i++) expect(run.advance()).toBeNull();
  return run;
}

const weightsOf = (run: Run): Float32Array => run.checkpoint().lanes[0]!.weights;

describe('a run whose lanes learn by other losses', () => {
  it('learns to tell strangers apart by each of them', () => {
    const problem = { kind: 'drawn', people: 24, shots: 12, unseenPeople: 10, unseenShots: 6 } as const;
    const strangers = { ...plan, problem, hidden: [64], outputs: 8, people: 8 };
    const lanes = losses.map((loss) => ({ ...loss, learningRate: 0.002 }));
    const run = new Run(native, strangers, lanes);
    open.push(run);
    const before = run.frames(0, true).map(({ unseen }) => unseen);
    const after = advance(run, 200)
      .frames(0, true)
      .map(({ unseen }) => unseen);
    losses.forEach(({ loss }, i) => {
      expect(after[i]!.recall, loss).toBeGreaterThan(before[i]!.recall + 0.15);
      expect(after[i]!.equalErrorRate, loss).toBeLessThan(before[i]!.equalErrorRate - 0.1);
    });
  }, 30_000);

  it('begins with the same encoder in each, and with the same class weights where there are some', () => {
    const lanes = beginBy(...losses)
      .checkpoint()
      .lanes.map(({ weights }) => weights);
    const encoder = lanes[0]!.subarray(0, ENCODER);
    const classes = lanes.at(-1)!.subarray(ENCODER);
    losses.forEach((loss, i) => {
      expect(lanes[i]!.subarray(0, ENCODER)).toEqual(encoder);
      expect(lanes[i]!.subarray(ENCODER)).toEqual(hasClasses(loss) ? classes : new Float32Array(0));
    });
    expect(classes.length).toBe(5 * 3);
    for (let at = 0; at < 15; at += 3) expect(Math.hypot(...classes.subarray(at, at + 3))).toBeCloseTo(1, 5);
  });

  it('trains each as it would train alone, bit for bit, and no two alike', () => {
    const beside = advance(beginBy(...losses), 12).checkpoint().lanes;
    losses.forEach((loss, lane) => {
      expect(beside[lane]).toEqual(advance(beginBy(loss), 12).checkpoint().lanes[0]);
    });
    expect(new Set(beside.map(({ weights }) => weights[0])).size).toBe(losses.length);
  });

  it('restore(checkpoint) goes on with class weights and all, bit for bit', () => {
    const whole = advance(beginBy(...losses), 24).checkpoint();
    const resumed = beginBy(...losses);
    resumed.restore(advance(beginBy(...losses), 11).checkpoint());
    expect(advance(resumed, 13).checkpoint()).toEqual(whole);
  });

  it('restore() refuses the checkpoint of a loss without classes', () => {
    const [triplet] = beginBy(losses[0]!).checkpoint().lanes;
    const run = beginBy({ loss: 'softmax', scale: 4 });
    expect(() => run.restore({ step: 0, lanes: [triplet!] })).toThrow(
      /has 14202 weights; the checkpoint holds 14187/,
    );
  });

  it('goes back to class weights that were sound, too', () => {
    const softmax = { loss: 'softmax', scale: 4, learningRate: 0.003 } as const;
    const run = advance(beginBy(softmax), 60);
    run.adjust([{ ...softmax, learningRate: 1e6 }]);
    let divergence = null;
    for (let i = 0; i < 60 && !divergence; i++) divergence = run.advance();
    expect(divergence).not.toBeNull();
    expect(run.checkpoint()).toEqual(advance(beginBy(softmax), 50).checkpoint());
  });

  it('export() hands out the encoder without the class weights', () => {
    const run = advance(beginBy({ loss: 'arcface', scale: 4, angle: 0.3 }), 5);
    const { weights } = run.export();
    expect(weights).toEqual(weightsOf(run).subarray(0, ENCODER));
    expect(weights.buffer.byteLength).toBe(4 * ENCODER);
  });

  it('adjust() changes how a loss is set, and refuses another loss', () => {
    const tempered = { loss: 'nt-xent', temperature: 0.2, learningRate: 0.003 } as const;
    const run = advance(beginBy(tempered), 5);
    run.adjust([{ ...tempered, temperature: 0.05 }]);
    expect(weightsOf(advance(run, 5))).not.toEqual(weightsOf(advance(beginBy(tempered), 10)));
    expect(() => run.adjust([{ loss: 'softmax', scale: 4, learningRate: 0.003 }])).toThrow(
      'This encoder learns by nt-xent; softmax is another run.',
    );
  });

  it('takes no more tensors and no more memory with every step', () => {
    const run = advance(beginBy(...losses), 3);
    const tensors = memory().numTensors;
    const bytes = native.bytes();
    advance(run, 20);
    expect(memory().numTensors).toBe(tensors);
    expect(native.bytes()).toBe(bytes);
  });

  it('times each lane by itself', () => {
    const run = beginBy(...losses);
    expect(run.frames(0, false).map(({ stepMs }) => stepMs)).toEqual(losses.map(() => 0));
    for (const { stepMs } of advance(run, 5).frames(0, false)) expect(stepMs).toBeGreaterThan(0);
  });
});
