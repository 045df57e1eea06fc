// For the build only: it draws 1,536 faces.
import { drawFace } from '../../faces/draw';
import { person } from '../../faces/person';
import { shot } from '../../faces/shot';
import { batchAll } from '../../numerics/batch-all';
import { squaredDistances, squaredDistancesGradient } from '../../numerics/distance';
import { normalise, normaliseGradient } from '../../numerics/normalise';
import { createRandom } from '../../numerics/random';
import { sampleBatch } from '../../numerics/sampling';
import { SIZE } from '../embedding/picture';
import { cellsOf } from '../embedding/pixels';
import { DIGITS, rounded } from './chain';
import { CELLS, INPUTS, OUTPUTS, type SmallEncoder } from './small';

/** Whom the other encoders of the site are trained on, too. */
const FIRST_PERSON = 1000;
const PEOPLE = 64;
const SHOTS = 24;

const BATCH = { people: 16, shots: 4 } as const;
const ROWS = BATCH.people * BATCH.shots;
const MARGIN = 0.2;
const RATE = 3;
const STEPS = 500;

/** What the greatest weight becomes: only directions count, so all may be scaled alike before they are rounded. */
const GREATEST = 2;

/** Grey values, and a 1 that the constants are the weights of. */
const TERMS = INPUTS + 1;

/** Keeps the draws apart from all else that has a seed. */
const STREAM = 90;

const album = draw();

/**
 * A linear map from 4 × 4 grey values to three numbers, trained with the triplet loss (batch-all) by plain gradient descent,
 * its weights then rounded to one digit. It is as good as sixteen numbers and a pencil can be.
 */
export function trainSmallEncoder(seed: number): SmallEncoder {
  const random = createRandom(seed, STREAM);
  const weights = new Float32Array(TERMS * OUTPUTS).map(() => random() - 0.5);
  for (let step = 0; step < STEPS; step++) {
    descend(weights, sampleBatch(album.labels, BATCH.people, BATCH.shots, random));
  }
  const ofGreys = weights.slice(0, INPUTS * OUTPUTS);
  const constants = weights
    .slice(INPUTS * OUTPUTS)
    .map((constant, k) =>
      album.mean.reduce((sum, grey, j) => sum - grey * weights[j * OUTPUTS + k]!, constant),
    );
  const greatest = ofGreys.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scaled = (weight: number): number => rounded((GREATEST * weight) / greatest, DIGITS.weight);
  return { weights: Array.from(ofGreys, scaled), constants: Array.from(constants, scaled) };
}

/** One step down the gradient of the mean over the batch's active triplets. */
function descend(weights: Float32Array, rows: Int32Array): void {
  const x = new Float32Array(ROWS * TERMS);
  rows.forEach((row, i) => {
    x.set(album.x.subarray(row * TERMS, (row + 1) * TERMS), i * TERMS);
  });
  const z = new Float32Array(ROWS * OUTPUTS);
  each((i, j, k) => {
    z[i * OUTPUTS + k]! += x[i * TERMS + j]! * weights[j * OUTPUTS + k]!;
  });
  const f = new Float32Array(z.length);
  normalise(z, OUTPUTS, f);
  const D = new Float32Array(ROWS * ROWS);
  squaredDistances(f, ROWS, OUTPUTS, D);
  const G = new Float32Array(D.length);
  batchAll(
    D,
    rows.map((row) => album.labels[row]!),
    ROWS,
    MARGIN,
    G,
  );
  const slope = new Float32Array(z.length);
  squaredDistancesGradient(G, f, ROWS, OUTPUTS, slope);
  normaliseGradient(z, OUTPUTS, f, slope, slope);
  each((i, j, k) => {
    weights[j * OUTPUTS + k]! -= RATE * x[i * TERMS + j]! * slope[i * OUTPUTS + k]!;
  });
}

/** Picture i, term j, output k. */
function each(visit: (i: number, j: number, k: number) => void): void {
  for (let i = 0; i < ROWS; i++)
    for (let j = 0; j < TERMS; j++) for (let k = 0; k < OUTPUTS; k++) visit(i, j, k);
}

/** Pictures to learn from, less the mean picture, as the other encoders get theirs. */
function draw() {
  const labels = new Int32Array(PEOPLE * SHOTS).map((_, row) => Math.floor(row / SHOTS));
  const pictures = Array.from(labels, (who, row) =>
    cellsOf(drawFace(person(FIRST_PERSON + who), shot(row), SIZE), CELLS),
  );
  const mean = Float32Array.from({ length: INPUTS }, (_, j) =>
    pictures.reduce((sum, picture) => sum + picture[j]! / pictures.length, 0),
  );
  const x = new Float32Array(labels.length * TERMS);
  pictures.forEach((picture, row) => {
    x.set([...picture.map((grey, j) => grey - mean[j]!), 1], row * TERMS);
  });
  return { x, labels, mean };
}
