import type { Checkpoint, Command, Crowd, Kernels, Live, Plan, Report, Start } from './protocol';
import { createTrainingWorker, type TrainingWorker } from './training-worker';

/** A training engine as the page holds it. All calls return at once; what comes of them arrives as reports. */
export interface Client {
  /** Begins a run, ending the one before; no report of that one arrives any more. */
  begin(plan: Plan, live: Live, from: Start): void;
  play(): void;
  pause(): void;
  /** Trains exactly one step. */
  step(): void;
  adjust(live: Live): void;
  /** Asks for the encoder as it stands, and its embeddings of some crowds; to be called as soon as the run is ready. */
  export(crowds: readonly Crowd[]): void;
  /** The last frame has been drawn. */
  taken(): void;
  /** Ends the worker and frees all that it held. The client is of no use afterwards. */
  dispose(): void;
}

export interface ClientOptions {
  readonly kernels?: Kernels;
  readonly createWorker?: () => TrainingWorker;
  /** Whether nobody can see the page, and silence means nothing. */
  readonly isHidden?: () => boolean;
}

/** Seconds without a word, from a worker that owes one, after which it counts as dead. A checkpoint is due every 2. */
const MOST_SILENCE = 8;

/** Milliseconds of standing still after which the worker is ended: a page may hold many demos, and each worker its memory. */
const LONGEST_REST = 30_000;

/** Restarts in a row, without any progress between them, before the client gives up. */
const MOST_RESTARTS = 2;

const KEEPS_STOPPING = 'The training worker keeps stopping. Reload the page, or take a smaller encoder.';
const DOES_NOT_LOAD = 'The training engine could not be loaded. Reload the page to try again.';

function restarted(from: number, lastStep: number): string {
  const lost = lastStep - from;
  return `The training worker stopped. It was started again and goes on from step ${from}${lost > 0 ? `, ${lost} steps back` : ''}.`;
}

/**
 * The main thread's side of the engine.
 *
 * The worker is made when the first run begins. If it dies, loudly or silently, a new one goes on from the last
 * checkpoint, and `onTrouble` gets a sentence that says so. One that stands still for long is ended, and the next command
 * that needs it has a new one go on from the same step.
 */
export function createClient(
  onReport: (report: Report) => void,
  onTrouble: (sentence: string) => void,
  options: ClientOptions = {},
): Client {
  const { createWorker = createTrainingWorker, isHidden = () => document.hidden } = options;
  let worker: TrainingWorker | null = null;
  let run = 0;
  let begun: { plan: Plan; live: Live; from: Start } | null = null;
  let live: Live | null = null;
  let checkpoint: Checkpoint | null = null;
  let lastStep = 0;
  let hasSpoken = false;
  let isReady = false;
  let isPlaying = false;
  /** The worker was ended at rest. */
  let isAsleep = false;
  /** A step, or the encoder, was asked for and has not been seen. */
  let isOwed = false;
  let silence = 0;
  let restarts = 0;
  let clock: ReturnType<typeof setInterval> | undefined;
  let bedtime: ReturnType<typeof setTimeout> | undefined;

  function take(report: Report): void {
    silence = 0;
    hasSpoken = true;
    if (report.run !== run) return;
    switch (report.kind) {
      case 'ready':
        isReady = true;
        watch();
        break;
      case 'frame':
        if (isOwed) seen();
        lastStep = report.frames[0]!.step;
        break;
      case 'checkpoint':
        checkpoint = report.checkpoint;
        restarts = 0;
        break;
      case 'encoder':
        seen();
        break;
      case 'diverged':
        lastStep = report.frames[0]!.step;
        rest();
        break;
      case 'failed':
        rest();
        // Its memory may be half filled: the next run gets a new worker.
        close();
        break;
      default:
        report satisfies never;
    }
    onReport(report);
  }

  function rest(): void {
    isPlaying = false;
    isOwed = false;
    watch();
  }

  function seen(): void {
    isOwed = false;
    watch();
  }

  /** Counts seconds of silence rather than comparing times: a laptop that slept has not been silent. */
  function watch(): void {
    clearInterval(clock);
    clearTimeout(bedtime);
    clock = undefined;
    silence = 0;
    if (!isPlaying && !isOwed) {
      bedtime = setTimeout(endAtRest, LONGEST_REST);
      return;
    }
    clock = setInterval(() => {
      if (!isReady || isHidden()) return;
      silence++;
      if (silence > MOST_SILENCE) restart();
    }, 1000);
  }

  function endAtRest(): void {
    const safe = checkpoint?.step ?? (begun?.from.kind === 'seed' ? begun.from.replayTo : 0);
    if (!isReady || safe !== lastStep) return;
    close();
    isAsleep = true;
  }

  /** Before a command that a worker ended at rest is not there to hear. */
  function wake(): void {
    if (!isAsleep) return;
    open();
    beginAgain();
  }

  function send(command: Command): void {
    worker?.post(command);
  }

  function open(): void {
    isAsleep = false;
    try {
      const opened = createWorker();
      opened.listen(
        (report) => worker === opened && take(report),
        () => worker === opened && restart(),
      );
      worker = opened;
    } catch (error) {
      worker = null;
      rest();
      onReport({ kind: 'failed', run, message: error instanceof Error ? error.message : String(error) });
    }
  }

  function close(): void {
    worker?.end();
    worker = null;
    isReady = false;
  }

  function restart(): void {
    close();
    if (restarts === MOST_RESTARTS) {
      rest();
      onReport({ kind: 'failed', run, message: hasSpoken ? KEEPS_STOPPING : DOES_NOT_LOAD });
      return;
    }
    restarts++;
    open();
    if (!begun || !worker) return;
    if (hasSpoken) onTrouble(restarted(checkpoint?.step ?? 0, lastStep));
    beginAgain();
    if (isPlaying) send({ kind: 'play', run });
    isOwed = false;
    watch();
  }

  /** From the last checkpoint, or from the seed with the settings of then where there is none yet. */
  function beginAgain(): void {
    if (!begun || !live) return;
    const { kernels } = options;
    if (checkpoint) {
      send({ kind: 'begin', run, plan: begun.plan, live, from: { kind: 'checkpoint', checkpoint }, kernels });
    } else {
      send({ kind: 'begin', run, ...begun, kernels });
      send({ kind: 'adjust', run, live });
    }
  }

  return {
    begin(plan, wanted, from) {
      run++;
      begun = { plan, live: wanted, from };
      live = wanted;
      checkpoint = from.kind === 'checkpoint' ? from.checkpoint : null;
      lastStep = checkpoint?.step ?? 0;
      restarts = 0;
      isReady = false;
      rest();
      if (!worker) open();
      send({ kind: 'begin', run, ...begun, kernels: options.kernels });
    },
    play() {
      wake();
      isPlaying = true;
      watch();
      send({ kind: 'play', run });
    },
    pause() {
      isPlaying = false;
      watch();
      send({ kind: 'pause', run });
    },
    step() {
      wake();
      isPlaying = false;
      isOwed = true;
      watch();
      send({ kind: 'step', run });
    },
    adjust(wanted) {
      const isMoreAsked = (wanted.filters ?? 0) > (live?.filters ?? 0);
      live = wanted;
      // What is set at rest is what the next worker begins with.
      if (isMoreAsked) wake();
      send({ kind: 'adjust', run, live });
    },
    export(crowds) {
      isOwed = true;
      watch();
      send({ kind: 'export', run, crowds });
    },
    taken() {
      send({ kind: 'taken', run });
    },
    dispose() {
      begun = null;
      rest();
      clearTimeout(bedtime);
      close();
    },
  };
}
