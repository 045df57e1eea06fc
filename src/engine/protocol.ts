import type { Circumstance } from '../faces/shot';
import type { Convolution } from '../numerics/convolution';
import type { LossSettings } from '../numerics/loss-settings';

/**
 * What the page and the worker say to each other. Both sides import this file; nothing else crosses.
 *
 * Every run has a number. The worker puts it on each report, and the client drops reports of an older run.
 */
export type Command =
  | {
      readonly kind: 'begin';
      readonly run: number;
      readonly plan: Plan;
      readonly live: Live;
      readonly from: Start;
      /** Forces one; else the fastest that run here. */
      readonly kernels?: Kernels;
    }
  | { readonly kind: 'play'; readonly run: number }
  | { readonly kind: 'pause'; readonly run: number }
  | { readonly kind: 'step'; readonly run: number }
  | { readonly kind: 'adjust'; readonly run: number; readonly live: Live }
  /** Asks a run that is ready for its encoder as it stands, and for the embeddings of some people's pictures. */
  | { readonly kind: 'export'; readonly run: number; readonly crowds: readonly Crowd[] }
  /** The last frame has been drawn: the next one may come. */
  | { readonly kind: 'taken'; readonly run: number };

export type Report =
  /** The run stands at its first step and waits for `play` or `step`. */
  | { readonly kind: 'ready'; readonly run: number; readonly kernels: Kernels }
  /** One frame a lane, all of the same step. */
  | { readonly kind: 'frame'; readonly run: number; readonly frames: readonly Frame[] }
  /** To begin again from, should the worker die. */
  | { readonly kind: 'checkpoint'; readonly run: number; readonly checkpoint: Checkpoint }
  /** What was asked for by `export`. */
  | {
      readonly kind: 'encoder';
      readonly run: number;
      readonly encoder: ExportedEncoder;
      readonly embeddings: readonly Float32Array[];
    }
  /** The numbers left the finite ones. The worker has gone back to the frames' step and paused. */
  | ({
      readonly kind: 'diverged';
      readonly run: number;
      readonly frames: readonly Frame[];
    } & Divergence)
  | { readonly kind: 'failed'; readonly run: number; readonly message: string };

/** Where the numbers left the finite ones, why they are likely to have, and what the encoder saw of its batch in that step. */
export interface Divergence {
  readonly step: number;
  /** Whose numbers: its place among the lanes. */
  readonly lane: number;
  readonly cause: string;
  readonly batch: Frame['batch'];
}

/** Which kernels run: WebAssembly SIMD, or the plain TypeScript ones where the browser has no SIMD. */
export type Kernels = 'simd' | 'plain';

/** What a run is. Another plan is another run; the same plan and the same `Live` give the same run, step for step. */
export interface Plan {
  readonly seed: number;
  readonly problem: Problem;
  /** Layers of filters that pass over the picture before the dense ones, first to last; without any it is a perceptron. */
  readonly convolutions?: readonly Convolution[];
  /** Widths of the hidden dense layers, first to last. */
  readonly hidden: readonly number[];
  /** Numbers in an embedding. */
  readonly outputs: number;
  /** Whether embeddings are scaled to length 1. */
  readonly normalised: boolean;
  /** A batch is `people` × `shots` pictures (P × K). */
  readonly people: number;
  readonly shots: number;
  /** Whether frames with new scores carry the embeddings that were scored: not unless asked for, since they are many. */
  readonly sendsUnseen?: boolean;
}

/** What may change while the run goes on. */
export interface Live {
  /** One for each encoder: they begin with the same weights and train in step, on the same batches. */
  readonly lanes: readonly LaneSettings[];
  /** Steps a second at most; `Infinity` for as fast as it goes. */
  readonly pace: number;
  /** How many of the first layer's filters each frame carries: none unless asked for, since frames are remembered. */
  readonly filters?: number;
}

/** How one encoder of a run learns. By another loss is another run; the loss's own settings may change. */
export type LaneSettings = LossSettings & {
  /** What the page calls it, where there are several. */
  readonly name?: string;
  readonly learningRate: number;
};

/** The pictures a run learns from and is tested on. */
export type Problem =
  /** The named people of the lessons: `shots` drawn pictures each to train on, `unseenShots` of the same people to test on. */
  | {
      readonly kind: 'named';
      readonly seeds: readonly number[];
      readonly shots: number;
      readonly unseenShots: number;
      /** One more label for many drawn people together, none of whom is to have a name. */
      readonly others?: { readonly people: number; readonly shots: number };
    }
  /** Many drawn people to train on, and others, never seen, to test on. */
  | {
      readonly kind: 'drawn';
      readonly people: number;
      readonly shots: number;
      readonly unseenPeople: number;
      readonly unseenShots: number;
    }
  /** The reader's own pictures, already split. */
  | { readonly kind: 'pictures'; readonly train: Pictures; readonly unseen: Pictures };

/** `labels.length` grey pictures of 24 × 24, row after row, 0 ink … 1 paper; `labels[i]` numbers the person. */
export interface Pictures {
  readonly x: Float32Array;
  readonly labels: Int32Array;
}

/**
 * People to be drawn and embedded: `shots` pictures of each, one person after the other. Picture k of person i is row
 * i · shots + k, taken with the seed `firstShot` + that row.
 */
export interface Crowd {
  readonly personSeeds: readonly number[];
  readonly shots: number;
  readonly firstShot: number;
  /** Circumstances that are the same in all of its pictures, instead of drawn by lot. */
  readonly change?: Partial<Readonly<Record<Circumstance, number>>>;
}

export type Start =
  | { readonly kind: 'seed'; readonly replayTo: number }
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint };

/** All that a run needs to go on. */
export interface Checkpoint {
  readonly step: number;
  readonly lanes: readonly LaneState[];
}

/**
 * Of one encoder: weights and Adam's two moments, each w₀ b₀ w₁ b₁ … in a row, with the class weights at the end if its
 * loss has some; and Adam's two running powers.
 */
export interface LaneState {
  readonly weights: Float32Array;
  readonly moments: Float32Array;
  readonly powers: readonly [number, number];
}

/** An encoder as it stands after a step: all it takes to embed a picture outside the worker. */
export interface ExportedEncoder {
  readonly step: number;
  /** Numbers of inputs, hidden units of dense layers, and outputs, first to last. */
  readonly sizes: readonly number[];
  /** The layers between the inputs and the first dense one, if there are any. */
  readonly convolutions?: readonly Convolution[];
  /** w₀ b₀ w₁ b₁ … in a row, those of convolutions first. */
  readonly weights: Float32Array;
  readonly normalised: boolean;
  /** The encoder is given (pixel − mean) / spread; `mean` is the mean picture that it was trained on. */
  readonly mean: Float32Array;
  readonly spread: number;
}

/**
 * What the first units of the first layer look for: pictures of `size` × `size` weights each, row-major, one after the other.
 * Of a dense layer they are as large as the picture, of a convolution as large as its filters.
 */
export interface Filters {
  readonly size: number;
  readonly weights: Float32Array;
}

/** What the page draws. */
export interface Frame {
  readonly step: number;
  /** Embeddings of the shown pictures, one after the other, `outputs` numbers each. */
  readonly embeddings: Float32Array;
  /** Where to draw them when an embedding has more than 3 numbers: 3 principal components each; else null. */
  readonly projected: Float32Array | null;
  /** Share of the projected pictures' variance that the three components hold; 1 when nothing was projected. */
  readonly explained: number;
  /** The embeddings of all unseen pictures, where the plan asks for them and they were scored in this very frame. */
  readonly unseenEmbeddings?: Float32Array;
  /** Of the first layer, where `Live` asks for them. */
  readonly filters?: Filters;
  /** The batch this step trained on; null before the first step. */
  readonly batch: {
    /** The mean over the active triplets, pairs or anchors: what is trained on. */
    readonly loss: number;
    readonly meanOverValid: number;
    readonly valid: number;
    readonly active: number;
    /** Pairs that found no negative, and pairs that took another than they look for, where a mining counts them. */
    readonly skipped?: number | undefined;
    readonly fallbacks?: number | undefined;
    readonly gradientNorm: number;
  } | null;
  /** Scores on pictures that are never trained on, and the step they were measured at. */
  readonly unseen: {
    readonly step: number;
    readonly recall: number;
    readonly equalErrorRate: number;
    readonly auc: number;
    /** DIR at FPIR 0.05 among people who were never trained on; null where there are none, or too few. */
    readonly dir: number | null;
  };
  /** Steps a second since the last frame; 0 while paused. */
  readonly speed: number;
  /** Milliseconds that a step of this lane alone takes, on the average of the last ones; 0 before the first. */
  readonly stepMs: number;
}
