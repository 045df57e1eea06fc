import { drawFace } from '../faces/draw';
import { person } from '../faces/person';
import { shot } from '../faces/shot';
import type { Crowd, Pictures, Plan, Problem } from './protocol';
import { type Sitting, shownRows, sittings, sittingsOf } from './sittings';

/** Pixels along a side of a picture, and in all. */
export const SIZE = 24;
export const PIXELS = SIZE * SIZE;

/** About the standard deviation of a pixel, so that the encoder's inputs are of size 1. */
export const SPREAD = 0.25;

/** A problem that is ready to be learnt: pixels centred on the mean training picture and scaled. */
export interface Posed {
  readonly train: Pictures;
  /** How many people there are to train on: they are 0 … people − 1. */
  readonly people: number;
  readonly unseen: Pictures;
  /** Whether the unseen pictures show people who are never trained on, and not only new pictures of those who are. */
  readonly areStrangers: boolean;
  /** Whether the page is sent the embeddings of the unseen ones. */
  readonly sendsUnseen: boolean;
  /** The pictures that the page draws: some of `train`, `people` × `shots` of them, one person after the other. */
  readonly shown: Pictures;
  /** The mean training picture, 0 ink … 1 paper. */
  readonly mean: Float64Array;
}

/**
 * Draws a plan's pictures, or takes the reader's own.
 *
 * Units   in: 0 ink … 1 paper; out: (pixel − mean training pixel) / 0.25.
 * Errors  RangeError: pictures that are not 24 × 24, too few of them, or nobody to tell apart.
 */
export function pose({ problem, people, shots, sendsUnseen = false }: Plan): Posed {
  const { train, unseen } = picturesOf(problem);
  check(train, 'to train on');
  check(unseen, 'to test on');
  const rows = shownRows(train.labels, people, shots);
  const mean = meanPicture(train.x);
  const x = centred(train.x, mean);
  return {
    train: { x, labels: train.labels },
    people: 1 + train.labels.reduce((most, label) => Math.max(most, label), 0),
    unseen: { x: centred(unseen.x, mean), labels: unseen.labels },
    areStrangers: problem.kind === 'drawn',
    sendsUnseen,
    shown: pick({ x, labels: train.labels }, rows),
    mean,
  };
}

/** Some rows of a set of pictures, copied. */
export function pick({ x, labels }: Pictures, rows: Int32Array): Pictures {
  const some = new Float32Array(rows.length * PIXELS);
  rows.forEach((row, i) => {
    some.set(x.subarray(row * PIXELS, (row + 1) * PIXELS), i * PIXELS);
  });
  return { x: some, labels: rows.map((row) => labels[row]!) };
}

/** The pictures of a crowd, as a run that was posed around this mean takes them in. */
export function poseCrowd(crowd: Crowd, mean: Float64Array): Pictures {
  const { x, labels } = drawAll(sittingsOf(crowd));
  return { x: centred(x, mean), labels };
}

function picturesOf(problem: Problem): { train: Pictures; unseen: Pictures } {
  if (problem.kind === 'pictures') return problem;
  const { train, unseen } = sittings(problem);
  return { train: drawAll(train), unseen: drawAll(unseen) };
}

function drawAll(all: readonly Sitting[]): Pictures {
  const x = new Float32Array(all.length * PIXELS);
  all.forEach(({ personSeed, shotSeed, change }, i) => {
    x.set(drawFace(person(personSeed), { ...shot(shotSeed), ...change }, SIZE), i * PIXELS);
  });
  return { x, labels: Int32Array.from(all, ({ label }) => label) };
}

function check({ x, labels }: Pictures, use: string): void {
  if (x.length !== labels.length * PIXELS) {
    throw new RangeError(
      `${labels.length} pictures of ${SIZE} × ${SIZE} have ${labels.length * PIXELS} pixels, got ${x.length}.`,
    );
  }
  const people = new Set(labels).size;
  if (people < 2) throw new RangeError(`Two people ${use} are the fewest, got ${people}.`);
}

function meanPicture(x: Float32Array): Float64Array {
  const mean = new Float64Array(PIXELS);
  const count = x.length / PIXELS;
  for (let i = 0; i < x.length; i++) mean[i % PIXELS]! += x[i]! / count;
  return mean;
}

function centred(x: Float32Array, mean: Float64Array): Float32Array {
  return x.map((value, i) => (value - mean[i % PIXELS]!) / SPREAD);
}
