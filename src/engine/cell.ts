import type { Kernels, LaneSettings, Plan } from './protocol';

/** One run of a sweep: an encoder that is trained so many steps from its seed, and scored once at the end. */
export interface Cell {
  readonly plan: Plan;
  readonly lane: LaneSettings;
  readonly steps: number;
}

/** What became of a cell. */
export type Outcome =
  | {
      readonly kind: 'scored';
      readonly recall: number;
      readonly equalErrorRate: number;
      readonly auc: number;
      /**
       * The share that was active of the triplets looked at, or of the pairs that look for a semi-hard negative, as means over
       * `active.length` even parts of the run.
       */
      readonly active: readonly number[];
    }
  /** The numbers left the finite ones at this step. */
  | { readonly kind: 'diverged'; readonly step: number; readonly cause: string }
  /** It could not be run at all. */
  | { readonly kind: 'failed'; readonly cause: string };

/** The worker trains one cell after the other. Who wants it to stop ends it. */
export interface CellCommand {
  readonly kind: 'cell';
  readonly number: number;
  readonly cell: Cell;
  /** Forces one; else the fastest that run here. */
  readonly kernels?: Kernels | undefined;
}

export type CellReport =
  /** A sign of life, a few times a second. */
  | { readonly kind: 'progress'; readonly number: number; readonly step: number }
  | { readonly kind: 'outcome'; readonly number: number; readonly outcome: Outcome };
