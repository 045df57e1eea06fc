import { memory } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TripletSettings } from '../numerics/loss-settings';
import { createRandom } from '../numerics/random';
import { firstRun } from './first-run';
import { countWeights } from './initial';
import { createNative, type Native } from './native';
import { PIXELS } from './problem';
import type { Frame, LaneSettings, Pictures, Plan } from './protocol';
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
const settings: LaneSettings & TripletSettings = {
  margin: 0.5,
  mining: 'batch-all',
  distance: 'squared',
  learningRate: 0.001,
};

const CONVOLUTIONS = {
  convolutions: [
    { filters: 6, size: 5, stride: 2 },
    { filters: 5, size: 3, stride: 3 },
  ],
  hidden: [12],
};

let native: Native;
beforeAll(async () => {
  native = await createNative();
});

const open: Run[] = [];
function begin(change: Partial<Plan> = {}, ...lanes: Partial<LaneSettings & TripletSettings>[]): Run {
  const changes = lanes.length > 0 ? lanes : [{}];
  const run = new Run(
    native,
    { ...plan, ...change },
    changes.map((lane) => ({ ...settings, ...lane })),
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

const weightsOf = (run: Run, lane = 0): Float32Array => run.checkpoint().lanes[lane]!.weights;
const frameOf = (run: Run, speed: number, evaluate: boolean): Frame => run.frames(speed, evaluate)[0]!;

describe('a run', () => {
  it('replays bit for bit, and another seed is another run', () => {
    const weights = weightsOf(advance(begin(), 30));
    expect(weightsOf(advance(begin(), 30))).toEqual(weights);
    expect(weightsOf(advance(begin({ seed: 2 }), 30))).not.toEqual(weights);
  });

  it('replays bit for bit where mining draws by lot', () => {
    const weights = weightsOf(advance(begin({}, { mining: 'random' }), 30));
    expect(weightsOf(advance(begin({}, { mining: 'random' }), 30))).toEqual(weights);
  });

  it('restore(checkpoint) goes on as if nothing had happened, bit for bit', () => {
    const whole = advance(begin({}, { mining: 'random' }), 40).checkpoint();
    const half = advance(begin({}, { mining: 'random' }), 17).checkpoint();
    const resumed = begin({ seed: 1 }, { mining: 'random' });
    resumed.restore(half);
    expect(resumed.step).toBe(17);
    expect(advance(resumed, 23).checkpoint()).toEqual(whole);
  });

  it('restore() refuses a checkpoint of other layers', () => {
    const checkpoint = begin().checkpoint();
    expect(() => begin({ outputs: 2 }).restore(checkpoint)).toThrow(
      /has 14174 weights; the checkpoint holds 14187/,
    );
  });

  it('frames() does not change the run, scored or not', () => {
    const looked = begin();
    for (let i = 0; i < 20; i++) {
      looked.frames(0, i % 2 === 0);
      advance(looked, 1);
    }
    expect(weightsOf(looked)).toEqual(weightsOf(advance(begin(), 20)));
  });

  it('adjust() changes margin, mining and rate without a restart', () => {
    const calm = weightsOf(advance(begin(), 20));
    for (const change of [{ margin: 1.5 }, { mining: 'batch-hard' }, { learningRate: 0.01 }] as const) {
      const run = advance(begin(), 10);
      const before = weightsOf(run);
      run.adjust([{ ...settings, ...change }]);
      expect(weightsOf(run)).toEqual(before);
      expect(weightsOf(advance(run, 10))).not.toEqual(calm);
      expect(run.step).toBe(20);
    }
  });

  it('frames() holds what the page draws', () => {
    const run = begin();
    expect(frameOf(run, 0, false)).toMatchObject({
      step: 0,
      batch: null,
      projected: null,
      explained: 1,
      speed: 0,
    });
    const { step, embeddings, batch, unseen, speed } = frameOf(advance(run, 5), 12, false);
    expect(step).toBe(5);
    expect(embeddings.length).toBe(4 * 3 * 3);
    expect(Math.hypot(...embeddings.subarray(0, 3))).toBeCloseTo(1, 5);
    expect(batch!.valid).toBe(12 * 2 * 9);
    expect(batch!.active).toBeGreaterThan(0);
    expect(batch!.gradientNorm).toBeGreaterThan(0);
    expect(unseen.step).toBe(0);
    expect(speed).toBe(12);
    expect(frameOf(run, 0, true).unseen.step).toBe(5);
  });

  it('frames() projects more than three numbers to three', () => {
    const run = advance(begin({ outputs: 16 }), 3);
    const first = frameOf(run, 0, true);
    expect(first.embeddings.length).toBe(12 * 16);
    expect(first.projected!.length).toBe(12 * 3);
    expect(first.explained).toBeGreaterThan(0.3);
    expect(first.explained).toBeLessThanOrEqual(1.000001);
    expect(frameOf(run, 0, true).projected).toEqual(first.projected);
  });

  it('goes back to sound weights when the numbers run away, and says why', () => {
    const run = advance(begin({ normalised: false }), 60);
    run.adjust([{ ...settings, learningRate: 1e6 }]);
    let divergence = null;
    for (let i = 0; i < 60 && !divergence; i++) divergence = run.advance();
    expect(divergence!.cause).toMatch(/likely cause is the learning rate of 1000000/);
    expect(divergence!.step).toBeGreaterThan(60);
    expect(run.step).toBe(50);
    const weights = weightsOf(run);
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(weights).toEqual(weightsOf(advance(begin({ normalised: false }), 50)));
  });

  it('[NR1] stops a naive root in its first step, with what that saw of the batch', () => {
    const run = begin({}, { distance: 'plain', root: 'naive' });
    const divergence = run.advance()!;
    expect(divergence.step).toBe(1);
    expect(divergence.cause).toMatch(/take the safe root/);
    expect(divergence.batch!.gradientNorm).toBeNaN();
    expect(divergence.batch!.loss).toBe(
      frameOf(advance(begin({}, { distance: 'plain' }), 1), 0, true).batch!.loss,
    );
    expect(run.step).toBe(0);
    expect(weightsOf(run)).toEqual(weightsOf(begin({})));
  });

  it('goes back although embeddings of length 1 hide how large the weights are', () => {
    const run = begin({}, { learningRate: 1e5 });
    let divergence = null;
    for (let i = 0; i < 200 && !divergence; i++) divergence = run.advance();
    expect(divergence).not.toBeNull();
    expect(weightsOf(run).every((weight) => Math.abs(weight) < 1e6)).toBe(true);
  });

  it('sends the unseen embeddings with the scores that are theirs, where the plan asks for them', () => {
    const run = advance(begin({ sendsUnseen: true }), 2);
    expect(frameOf(run, 0, true).unseenEmbeddings).toHaveLength(5 * 3 * plan.outputs);
    expect(frameOf(run, 0, false).unseenEmbeddings).toBeUndefined();
    expect(frameOf(begin(), 0, true).unseenEmbeddings).toBeUndefined();
  });

  it.each([
    ['a perceptron', {}],
    ['convolutions', CONVOLUTIONS],
  ])('of %s takes no more tensors and no more memory with every step', (_, change) => {
    const run = advance(begin({ ...change, outputs: 16 }), 3);
    run.frames(0, true);
    const tensors = memory().numTensors;
    const bytes = native.bytes();
    for (let i = 0; i < 200; i++) {
      advance(run, 1);
      if (i % 20 === 0) run.frames(0, true);
    }
    expect(memory().numTensors).toBe(tensors);
    expect(native.bytes()).toBe(bytes);
  });
});

describe('a run of convolutions', () => {
  it('replays bit for bit, from the seed and from a checkpoint', () => {
    const whole = advance(begin(CONVOLUTIONS), 30).checkpoint();
    expect(advance(begin(CONVOLUTIONS), 30).checkpoint()).toEqual(whole);
    const resumed = begin(CONVOLUTIONS);
    resumed.restore(advance(begin(CONVOLUTIONS), 11).checkpoint());
    expect(advance(resumed, 19).checkpoint()).toEqual(whole);
    expect(weightsOf(begin({ ...CONVOLUTIONS, seed: 2 }))).not.toEqual(weightsOf(begin(CONVOLUTIONS)));
  });

  it('learns, on plain kernels as on SIMD ones but for the last bits', async () => {
    const plain = new Run(await createNative('plain'), { ...plan, ...CONVOLUTIONS }, [settings]);
    const simd = begin(CONVOLUTIONS);
    for (const run of [plain, simd]) advance(run, 1);
    const weights = weightsOf(simd);
    for (const [i, weight] of weightsOf(plain).entries()) expect(weight).toBeCloseTo(weights[i]!, 4);
    for (const run of [plain, simd]) {
      const before = frameOf(run, 0, false).batch!.active;
      expect(frameOf(advance(run, 80), 0, false).batch!.active).toBeLessThan(before / 2);
    }
    plain.dispose();
  });

  it('does not restore a perceptron, and refuses filters that do not fit', () => {
    const checkpoint = begin().checkpoint();
    expect(() => begin(CONVOLUTIONS).restore(checkpoint)).toThrow(/weights; the checkpoint holds 14187/);
    const convolutions = [{ filters: 4, size: 25, stride: 1 }];
    expect(() => begin({ convolutions })).toThrow(/25 × 25 do not fit into the 24 × 24/);
  });

  it('frames() carries as many filters as asked for, of the step it shows, and none unless asked', () => {
    const run = advance(begin(CONVOLUTIONS), 2);
    expect(frameOf(run, 0, false)).not.toHaveProperty('filters');
    const { filters } = run.frames(0, false, 4)[0]!;
    expect(filters).toMatchObject({ size: 5, weights: { length: 4 * 5 * 5 } });
    // The first number of each filter is in the first row of the weights.
    expect([0, 25, 50, 75].map((i) => filters!.weights[i]!)).toEqual([...weightsOf(run).subarray(0, 4)]);
    expect(run.frames(0, false, 4)[0]!.filters).toEqual(filters);
    expect(advance(run, 1).frames(0, false, 4)[0]!.filters).not.toEqual(filters);
    expect(begin().frames(0, false, 99)[0]!.filters).toMatchObject({
      size: 24,
      weights: { length: 24 * PIXELS },
    });
  });
});

describe('a run of several lanes', () => {
  const ways = [{ mining: 'pull-only' }, { mining: 'random', margin: 1 }, { learningRate: 0.01 }] as const;

  it('begins with the same weights in each', () => {
    const run = begin({}, ...ways);
    expect(weightsOf(run, 1)).toEqual(weightsOf(run, 0));
    expect(weightsOf(run, 2)).toEqual(weightsOf(run, 0));
  });

  it('trains each as it would train alone, bit for bit, looked at or not', () => {
    const beside = begin({ outputs: 16 }, ...ways);
    for (let i = 0; i < 30; i++) {
      advance(beside, 1);
      if (i % 7 === 0) beside.frames(0, true);
    }
    ways.forEach((way, lane) => {
      const alone = advance(begin({ outputs: 16 }, way), 30);
      expect(beside.checkpoint().lanes[lane]).toEqual(alone.checkpoint().lanes[0]);
      expect(beside.frames(0, true)[lane]!.unseen).toEqual(frameOf(alone, 0, true).unseen);
    });
  });

  it('restore(checkpoint) goes on with all of them, bit for bit', () => {
    const whole = advance(begin({}, ...ways), 40).checkpoint();
    const resumed = begin({}, ...ways);
    resumed.restore(advance(begin({}, ...ways), 17).checkpoint());
    expect(advance(resumed, 23).checkpoint()).toEqual(whole);
  });

  it.each([0, 2])('goes back with all of them to one step when lane %i runs away, and names it', (sick) => {
    const lanes = ['one', 'two', 'three'].map((name) => ({ ...settings, name }));
    const run = advance(begin({ normalised: false }, ...lanes), 60);
    run.adjust(lanes.map((lane, i) => (i === sick ? { ...lane, learningRate: 1e6 } : lane)));
    let divergence = null;
    for (let i = 0; i < 60 && !divergence; i++) divergence = run.advance();
    expect(divergence!.cause).toMatch(`the numbers of “${lanes[sick]!.name}” ran out of bounds`);
    expect(run.frames(0, false).map(({ step }) => step)).toEqual([50, 50, 50]);
    const good = weightsOf(advance(begin({ normalised: false }), 50));
    for (const lane of lanes.keys()) expect(weightsOf(run, lane)).toEqual(good);
  });

  it('says what each mining skipped or had to replace, where it counts that', () => {
    const minings = ['batch-all', 'semi-hard', 'semi-hard-tfa', 'distance-weighted'] as const;
    const run = advance(begin({}, ...minings.map((mining) => ({ mining }))), 1);
    const [all, semiHard, addons, weighted] = run.frames(0, false).map(({ batch }) => batch!);
    const pairs = plan.people * plan.shots * (plan.shots - 1);
    expect([all!.skipped, all!.fallbacks]).toEqual([undefined, undefined]);
    expect(semiHard!.skipped! + semiHard!.valid).toBe(pairs);
    expect(addons!.valid).toBe(pairs);
    for (const { fallbacks } of [addons!, weighted!]) expect(fallbacks).toBeGreaterThanOrEqual(0);
  });

  it('refuses settings and checkpoints for another number of lanes', () => {
    const run = begin({}, ...ways);
    expect(() => run.adjust([settings])).toThrow('This run has 3 lanes; the settings have 1.');
    expect(() => run.restore(begin().checkpoint())).toThrow('This run has 3 lanes; the checkpoint has 1.');
  });
});

describe("the reader's own pictures", () => {
  function pictures(labels: number[], seed: number): Pictures {
    // A person is a bright band; a picture is the band with some noise.
    const random = createRandom(seed);
    const x = Float32Array.from({ length: labels.length * PIXELS }, (_, at) => {
      const label = labels[Math.floor(at / PIXELS)]!;
      return 0.6 * Number(Math.floor((at % PIXELS) / 192) === label) + 0.4 * random();
    });
    return { x, labels: Int32Array.from(labels) };
  }

  it('are scored against trained ones when only one of each is held back', () => {
    const problem = {
      kind: 'pictures',
      train: pictures([0, 0, 1, 1, 2, 2], 1),
      unseen: pictures([0, 1, 2], 2),
    } as const;
    const run = advance(begin({ problem, people: 3, shots: 2 }, { learningRate: 0.01 }), 60);
    const { unseen } = frameOf(run, 0, true);
    expect(unseen.recall).toBe(1);
    expect(unseen.equalErrorRate).toBeLessThan(0.2);
    // All three were trained on: nobody is a stranger.
    expect(unseen.dir).toBeNull();
  });

  it('have a class each, whoever is in them', () => {
    const problem = {
      kind: 'pictures',
      train: pictures([0, 0, 2, 2, 1, 1], 1),
      unseen: pictures([0, 1, 2], 2),
    } as const;
    const change = { ...plan, problem, people: 3, shots: 2 };
    const run = new Run(native, change, [{ loss: 'softmax', scale: 4, learningRate: 0.01 }]);
    open.push(run);
    expect(weightsOf(run).length).toBe(countWeights([PIXELS, 24, 12, 3]) + 3 * 3);
    expect(frameOf(advance(run, 60), 0, true).unseen.recall).toBe(1);
  });

  it('are refused with a sentence when they cannot fill a batch', () => {
    const train = pictures([0, 0, 1], 1);
    const unseen = pictures([0, 1], 2);
    const problem = { kind: 'pictures', train, unseen } as const;
    expect(() => begin({ problem, people: 2, shots: 2 })).toThrow(/2 pictures a person .* person 1, got 1/);
    expect(() => begin({ problem, people: 3, shots: 2 })).toThrow(/3 people .* got 2/);
    const short = { ...problem, train: { x: train.x.subarray(1), labels: train.labels } };
    expect(() => begin({ problem: short })).toThrow(/3 pictures of 24 × 24 have 1728 pixels, got 1727/);
  });
});

describe('a classifier', () => {
  it('learns to name the people it is trained on, by the cross-entropy of its numbers', async () => {
    const problem = { kind: 'named', seeds: [1, 2], shots: 6, unseenShots: 3 } as const;
    const classifier = { ...plan, problem, outputs: 2, normalised: false, people: 2 };
    const run = new Run(native, classifier, [{ loss: 'logits', learningRate: 0.001 }]);
    open.push(run);
    const first = advance(run, 1).frames(0, false)[0]!.batch!.loss;
    expect(first).toBeGreaterThan(0.3);
    const { batch, embeddings } = advance(run, 100).frames(0, false)[0]!;
    expect(batch!.loss).toBeLessThan(0.1);
    // Three shown pictures of the one, then three of the other.
    for (let i = 0; i < 6; i++) expect(embeddings[2 * i]! > embeddings[2 * i + 1]!).toBe(i < 3);
  });

  it('says who is no class of it', () => {
    const run = new Run(native, { ...plan, outputs: 2, normalised: false }, [
      { loss: 'logits', learningRate: 0.001 },
    ]);
    open.push(run);
    expect(() => advance(run, 5)).toThrow(/label \d is none of 2 classes/);
  });
});

describe('firstRun(plan, live, steps)', () => {
  const live = { lanes: [settings], pace: Number.POSITIVE_INFINITY };

  it('gives the frames of those steps, as a run would', async () => {
    const [frames] = await firstRun(plan, live, [0, 4, 10]);
    expect(frames!.map(({ step }) => step)).toEqual([0, 4, 10]);
    expect(frames!.map(({ unseen }) => unseen.step)).toEqual([0, 4, 10]);
    expect(frames![2]!.embeddings).toEqual(frameOf(advance(begin(), 10), 0, true).embeddings);
  });

  it('gives a list for each lane', async () => {
    const lanes = [settings, { ...settings, mining: 'pull-only' }] as const;
    const [, pulled] = await firstRun(plan, { ...live, lanes }, [3, 5]);
    expect(pulled!.map(({ step }) => step)).toEqual([3, 5]);
    expect(pulled![1]!.embeddings).toEqual(
      frameOf(advance(begin({}, { mining: 'pull-only' }), 5), 0, true).embeddings,
    );
  });

  it('refuses steps that do not rise', async () => {
    await expect(firstRun(plan, live, [4, 4])).rejects.toThrow('steps must rise, got 4 and then 4');
  });
});
