/**
 * A demo that is awake, as the page around it can steer it. The demo's figure says `AWAKE` once it has read its address, and
 * `CHANGED` after every change of a setting; what it trains and scores stands in its attributes (`data-state`, `data-step`, …).
 */
export interface Steered {
  /** Its place among the embeds. */
  readonly name: string;
  /** All settings as they are. */
  values: () => Readonly<Record<string, number | string | boolean>>;
  /** Sets some; null: as if nobody had set it. Returns a sentence for each that could not be taken as it was given. */
  give: (given: Readonly<Record<string, unknown>>) => readonly string[];
  /** Begins again: the run from its seed, or the settings from their start where nothing trains. */
  reset: () => void;
  /** Training step by step; null where there is none. */
  readonly run: {
    train: () => void;
    pause: () => void;
    step: () => void;
    /** Whether it trains, or will as soon as it is ready. */
    readonly isGoing: boolean;
  } | null;
}

export const AWAKE = 'kyd:awake';
/** Said to the figure by who may have come late: a demo that is awake says so again. */
export const ARE_YOU_AWAKE = 'kyd:are-you-awake';
export const CHANGED = 'kyd:changed';
/** Said on the document: who waits for a click need not wait any longer. */
export const WAKE = 'kyd:wake';
