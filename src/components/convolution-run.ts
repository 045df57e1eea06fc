import { DRAWN_BY_LOT } from '../demos/margin/plan';
import { CONVOLUTION, PERCEPTRON, SHALLOW } from '../demos/share/convolution';
import { drawFace } from '../faces/draw';
import { person } from '../faces/person';
import { type Shot, shot } from '../faces/shot';
import { squaredDistance } from '../numerics/distance';
import { type ExportedEncoder, encode } from '../state/encode';
import { firstRun, trainedAtBuild } from '../state/first-run';
import type { Live, Plan } from '../state/run.svelte';

/** What the lesson says of one encoder, trained while the site is built. */
export interface EncoderFigures {
  /** Weights and biases. */
  readonly weights: number;
  /** On strangers' pictures taken like those that it was trained on, after 200 and after 400 steps. */
  readonly early: { readonly recall: number; readonly equalErrorRate: number };
  readonly late: EncoderFigures['early'];
  /** After 400 steps, the share of other strangers' pictures whose nearest among ordinary ones shows the same person, … */
  readonly found: {
    readonly asTrained: number;
    /** … where circumstances reach half as far again, */
    readonly livelier: number;
    /** … or the face lies so far to the right. */
    readonly pixelAside: number;
    readonly twoPixelsAside: number;
  };
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

/** The perceptron of the other lessons, one with a single hidden layer, and the small convolution, on the same batches of this seed. */
export async function convolutionRun(
  seed: number,
): Promise<Readonly<Record<'perceptron' | 'shallow' | 'convolution', EncoderFigures>>> {
  const perceptron = await figuresOf(seed, PERCEPTRON);
  const shallow = await figuresOf(seed, SHALLOW);
  const convolution = await figuresOf(seed, CONVOLUTION);
  return { perceptron, shallow, convolution };
}

const known = new Map<string, Promise<EncoderFigures>>();

function figuresOf(seed: number, layers: Pick<Plan, 'convolutions' | 'hidden'>): Promise<EncoderFigures> {
  const key = JSON.stringify([seed, layers]);
  const figures = known.get(key) ?? train({ ...layers, seed, ...SHARED });
  known.set(key, figures);
  return figures;
}

const SHARED = { problem: DRAWN_BY_LOT, outputs: 16, normalised: true, people: 16, shots: 4 } as const;

async function train(plan: Plan): Promise<EncoderFigures> {
  const [frames] = await firstRun(plan, live, STEPS);
  const [early, late] = frames!.map(({ unseen: { recall, equalErrorRate } }) => ({ recall, equalErrorRate }));
  const encoder = await trainedAtBuild({ plan, live, steps: STEPS[1] });
  const gallery = embeddingsOf(encoder, (row) => shot(GALLERY + row));
  const foundBy = (shotOf: (row: number) => Shot): number =>
    shareFound(embeddingsOf(encoder, shotOf), gallery);
  const aside = (pixels: number): number =>
    foundBy((row) => ({ ...shot(PROBES + row), right: pixels * PIXEL }));
  return {
    weights: encoder.weights.length,
    early: early!,
    late: late!,
    found: {
      asTrained: foundBy((row) => shot(PROBES + row)),
      livelier: foundBy((row) => shot(PROBES + row, 1.5)),
      pixelAside: aside(1),
      twoPixelsAside: aside(2),
    },
  };
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
