import { DRAWN_BY_LOT } from '../demos/margin/plan';
import { CONVOLUTION, PERCEPTRON, SHALLOW } from '../demos/share/convolution';
import { drawFace } from '../faces/draw';
import { person } from '../faces/person';
import { type Shot, shot } from '../faces/shot';
import { squaredDistance } from '../numerics/distance';
import { type ExportedEncoder, encode } from '../state/encode';
import { firstRun, trainedAtBuild } from '../state/first-run';
import type { Live, Plan } from '../state/run.svelte';

/** The perceptron of the other lessons, one with a single hidden layer, and the small convolution. */
const ENCODERS = { perceptron: PERCEPTRON, shallow: SHALLOW, convolution: CONVOLUTION } as const;
type Name = keyof typeof ENCODERS;
type OfEach<T> = Readonly<Record<Name, T>>;

/** What an encoder scores on strangers' pictures taken like those that it was trained on. */
export interface StrangerScores {
  readonly recall: number;
  readonly equalErrorRate: number;
}

/** Of other strangers' pictures, the share whose nearest among ordinary ones shows the same person. */
export interface Found {
  /** The encoder's weights and biases. */
  readonly weights: number;
  readonly asTrained: number;
  /** Where circumstances reach half as far again. */
  readonly livelier: number;
  /** Where the face lies so far to the right. */
  readonly pixelAside: number;
  readonly twoPixelsAside: number;
}

const STEPS = [200, 400] as const;

/** Strangers to this encoder, and to those that it is scored on. */
const PEOPLE = 40;
const FIRST_PERSON = 52_000;
const SHOTS = 5;
/** Seeds of shots: those that are looked for, and those that are looked among. */
const PROBES = 5_000;
const GALLERY = 1_000;

/** `right` is in halves of the picture's 24 pixels. */
const PIXEL = 1 / 12;

const live: Live = {
  lanes: [{ margin: 0.2, mining: 'batch-all', distance: 'squared', learningRate: 0.001 }],
  pace: Number.POSITIVE_INFINITY,
};

type Scored = OfEach<Readonly<Record<'early' | 'late', StrangerScores>>>;

const scores = new Map<number, Promise<Scored>>();
const found = new Map<number, Promise<OfEach<Found>>>();

/** After 200 and 400 steps, all on the same batches of this seed. Trained once a build, as is the next. */
export function strangerScores(seed: number): Promise<Scored> {
  return remembered(scores, seed, scoresWith);
}

/** After 400 steps. */
export function strangersFound(seed: number): Promise<OfEach<Found>> {
  return remembered(found, seed, foundWith);
}

function remembered<T>(
  known: Map<number, Promise<T>>,
  seed: number,
  make: (seed: number) => Promise<T>,
): Promise<T> {
  const made = known.get(seed) ?? make(seed);
  known.set(seed, made);
  return made;
}

function scoresWith(seed: number): Promise<Scored> {
  return ofEach(async (name) => {
    const [frames] = await firstRun(planOf(name, seed), live, STEPS);
    const [early, late] = frames!.map(({ unseen }) => unseen);
    return { early: early!, late: late! };
  });
}

function foundWith(seed: number): Promise<OfEach<Found>> {
  return ofEach(async (name) => {
    const encoder = await trainedAtBuild({ plan: planOf(name, seed), live, steps: STEPS[1] });
    const gallery = embeddingsOf(encoder, (row) => shot(GALLERY + row));
    const foundBy = (shotOf: (row: number) => Shot): number =>
      shareFound(embeddingsOf(encoder, shotOf), gallery);
    const aside = (pixels: number): number =>
      foundBy((row) => ({ ...shot(PROBES + row), right: pixels * PIXEL }));
    return {
      weights: encoder.weights.length,
      asTrained: foundBy((row) => shot(PROBES + row)),
      livelier: foundBy((row) => shot(PROBES + row, 1.5)),
      pixelAside: aside(1),
      twoPixelsAside: aside(2),
    };
  });
}

async function ofEach<T>(make: (name: Name) => Promise<T>): Promise<OfEach<T>> {
  return {
    perceptron: await make('perceptron'),
    shallow: await make('shallow'),
    convolution: await make('convolution'),
  };
}

function planOf(name: Name, seed: number): Plan {
  const shared = { problem: DRAWN_BY_LOT, outputs: 16, normalised: true, people: 16, shots: 4 } as const;
  return { ...shared, ...ENCODERS[name], seed };
}

/** Of all strangers, one after the other, in SHOTS pictures each. */
function embeddingsOf(encoder: ExportedEncoder, shotOf: (row: number) => Shot): readonly Float32Array[] {
  return Array.from({ length: PEOPLE * SHOTS }, (_, row) => {
    const who = person(FIRST_PERSON + Math.floor(row / SHOTS));
    return encode(encoder, drawFace(who, shotOf(row), 24)).embedding;
  });
}

function shareFound(probes: readonly Float32Array[], gallery: readonly Float32Array[]): number {
  const hits = probes.filter((probe, row) => {
    const distances = gallery.map((other) => squaredDistance(probe, other));
    const nearest = distances.indexOf(Math.min(...distances));
    return Math.floor(nearest / SHOTS) === Math.floor(row / SHOTS);
  });
  return hits.length / probes.length;
}
