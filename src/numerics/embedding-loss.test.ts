import { describe, expect, it } from 'vitest';
import { cosinesToClasses, initialClassWeights } from './class-weights';
import { contrastive, contrastiveLinear } from './contrastive';
import { cosFace } from './cosface';
import { plainDistances, squaredDistances, squaredDistancesGradient } from './distance';
import { type Classes, EmbeddingLoss } from './embedding-loss';
import { hasClasses, isTriplet, type LossSettings, lossOf } from './loss-settings';
import { mine } from './mining';
import { normalise } from './normalise';
import { createRandom } from './random';
import { EVERY_LOSS, finiteDifferences, scatteredBatch } from './reference';
import { softmaxCrossEntropy } from './softmax';

const { n, d, x, labels } = scatteredBatch([3, 3, 3], 3, 5);
const z = new Float32Array(n * d);
normalise(x, d, z);
const PEOPLE = 3;
const W = initialClassWeights(PEOPLE, d, createRandom(1));

/** The loss of embeddings and class weights, with both gradients. */
function found(settings: LossSettings, embeddings = z, weights = W) {
  const dz = new Float32Array(n * d).fill(7);
  const dW = new Float32Array(PEOPLE * d).fill(7);
  const classes: Classes | null = hasClasses(settings) ? { count: PEOPLE, W: weights, dW } : null;
  const loss = new EmbeddingLoss().find(embeddings, labels, n, d, settings, createRandom(1), dz, classes);
  return { loss, dz, dW };
}

// The slope that the circle loss trains by is by design not that of its value.
const WITH_THEIR_SLOPE = EVERY_LOSS.filter(({ loss }) => loss !== 'circle');
const CASES: LossSettings[] = [
  ...WITH_THEIR_SLOPE,
  { margin: 0.3, mining: 'batch-hard-soft', distance: 'plain' },
];

describe('EmbeddingLoss', () => {
  it.each(CASES)('[EL1] comes back to the embeddings with the slope of the loss: %o', (settings) => {
    const { loss, dz } = found(settings);
    expect(loss.active).toBeGreaterThan(0);
    expect(Math.max(...dz)).toBeGreaterThan(0.01);
    const slopes = finiteDifferences(
      (at) => found(settings, Float32Array.from(at)).loss.meanOverActive,
      z,
      1e-3,
    );
    slopes.forEach((slope, i) => {
      expect(dz[i]).toBeCloseTo(slope, 2);
    });
  });

  it.each(EVERY_LOSS.filter(hasClasses))('[EL2] and to the class weights: %o', (settings) => {
    const { dW } = found(settings);
    expect(Math.max(...dW)).toBeGreaterThan(0.01);
    const slopes = finiteDifferences(
      (at) => found(settings, z, Float32Array.from(at)).loss.meanOverActive,
      W,
      1e-3,
    );
    slopes.forEach((slope, i) => {
      expect(dW[i]).toBeCloseTo(slope, 2);
    });
  });

  it('[EL1] is what the functions of this folder say', () => {
    const D = new Float32Array(n * n);
    const G = new Float32Array(n * n);
    const expected = new Float32Array(n * d);
    squaredDistances(z, n, d, D);
    const mined = mine('semi-hard', D, labels, n, 0.5, G, createRandom(1), {
      dimensions: d,
      distance: 'squared',
    });
    squaredDistancesGradient(G, z, n, d, expected);
    expect(found({ margin: 0.5, mining: 'semi-hard', distance: 'squared' })).toMatchObject({
      loss: mined,
      dz: expected,
    });
    const squared = contrastiveLinear(D, labels, n, 1, G);
    squaredDistancesGradient(G, z, n, d, expected);
    expect(found({ loss: 'contrastive', margin: 1 })).toMatchObject({ loss: squared, dz: expected });
    plainDistances(D, D);
    expect(found({ loss: 'contrastive-plain', margin: 1 }).loss).toEqual(contrastive(D, labels, n, 1, G));

    const logits = softmaxCrossEntropy(z, labels, n, d, expected);
    expect(found({ loss: 'logits' })).toMatchObject({ loss: logits, dz: expected });
  });

  it('[EL2] takes the softmax for CosFace without a margin, and the angle of ArcFace for its margin', () => {
    const S = new Float32Array(n * PEOPLE);
    cosinesToClasses(z, W, n, PEOPLE, d, S);
    const expected = cosFace(S, labels, n, PEOPLE, { scale: 8, margin: 0 }, S.slice());
    expect(found({ loss: 'softmax', scale: 8 }).loss).toEqual(expected);
    expect(found({ loss: 'arcface', scale: 8, angle: 0 }).loss.sum).toBeCloseTo(expected.sum, 5);
  });

  it('[EL2] refuses a loss with classes where there are none', () => {
    const dz = new Float32Array(n * d);
    const without = () =>
      new EmbeddingLoss().find(z, labels, n, d, { loss: 'softmax', scale: 8 }, createRandom(1), dz);
    expect(without).toThrow(new RangeError('the loss softmax needs class weights'));
  });

  it('has room for batches and classes of any size, one after the other', () => {
    const loss = new EmbeddingLoss();
    const lossOfFirst = (rows: number) =>
      loss.find(
        z.subarray(0, rows * d),
        labels.subarray(0, rows),
        rows,
        d,
        { loss: 'nt-xent', temperature: 1 },
        createRandom(1),
        new Float32Array(rows * d),
      );
    const whole = lossOfFirst(n);
    expect(lossOfFirst(n - 1).sum).not.toBe(whole.sum);
    expect(lossOfFirst(n)).toEqual(whole);
  });
});

describe('what settings say', () => {
  it('is the triplet loss where no loss is said', () => {
    const unsaid: LossSettings = { margin: 0.2, mining: 'batch-all', distance: 'squared' };
    expect(lossOf(unsaid)).toBe('triplet');
    expect(isTriplet(unsaid)).toBe(true);
    expect(EVERY_LOSS.filter(isTriplet).map(lossOf)).toEqual(['triplet']);
  });

  it('is whether there are classes', () => {
    expect(EVERY_LOSS.filter(hasClasses).map(lossOf)).toEqual([
      'softmax',
      'arcface',
      'cosface',
      'proxy-nca',
      'proxy-anchor',
    ]);
  });
});
