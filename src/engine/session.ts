import type { Native } from './native';
import { Pace } from './pace';
import type { Command, Crowd, Frame, Kernels, Live, Report } from './protocol';
import { Run } from './run';
import { buffersOf } from './transfer';

/** Milliseconds of training before messages get their turn. */
const SLICE = 10;
const CHECKPOINT_EVERY = 2_000;
const EVALUATE_EVERY = 100;

/** What a session needs of the world, so that tests can be one. Times are in milliseconds. */
export interface Surroundings {
  post(report: Report, transfer: Transferable[]): void;
  now(): number;
  /** Calls back once, when messages have had their turn and `delay` has passed; returns how to call it off. */
  later(callback: () => void, delay: number): () => void;
}

type Begin = Extract<Command, { kind: 'begin' }>;

/**
 * One numbered run in a worker: when it trains, when it reports, and how it lets messages in between.
 *
 * Frames go out only after the last one was taken. Whatever the reader asks for while the run replays its first steps
 * waits until the replay is done, or it would be another run.
 */
export class Session {
  readonly #begin: Begin;
  readonly #world: Surroundings;
  #run: Run | null = null;
  #kernels: Kernels = 'plain';
  #isReady = false;
  #isPlaying = false;
  #isOver = false;
  #stepsAsked = 0;
  #live: Live;
  #callOff: (() => void) | null = null;
  readonly #pace = new Pace();
  #isTaken = true;
  /** What the page has not seen yet. */
  #unseen: 'nothing' | 'frame' | 'scored frame' = 'nothing';
  #lastFrame = { step: 0, time: 0 };
  #lastCheckpoint = { step: 0, time: 0 };
  #nextEvaluation = 0;

  constructor(begin: Begin, world: Surroundings) {
    this.#begin = begin;
    this.#world = world;
    this.#live = begin.live;
  }

  /** Builds the run. An error becomes a report, for nobody waits for a worker. */
  start(native: Native): void {
    if (this.#isOver) return;
    this.#guarded(() => {
      const { plan, live, from } = this.#begin;
      this.#run = new Run(native, plan, live.lanes);
      if (from.kind === 'checkpoint') this.#run.restore(from.checkpoint);
      this.#kernels = native.kind;
      this.#wake(0);
    });
  }

  play(): void {
    const now = this.#world.now();
    this.#isPlaying = true;
    this.#pace.restart(now);
    this.#lastFrame = { step: this.#run?.step ?? 0, time: now };
    this.#wake(0);
  }

  pause(): void {
    if (!this.#isPlaying) return;
    this.#isPlaying = false;
    if (this.#isReady) this.#guarded(() => this.#stand());
  }

  step(): void {
    this.pause();
    this.#stepsAsked++;
    this.#wake(0);
  }

  adjust(live: Live): void {
    const isMoreAsked = (live.filters ?? 0) > (this.#live.filters ?? 0);
    this.#live = live;
    if (!this.#isReady) return;
    this.#guarded(() => {
      this.#run?.adjust(live.lanes);
      this.#pace.set(live.pace, this.#world.now());
      if (this.#isPlaying) this.#wake(this.#pace.wait(this.#world.now()));
      // A run that stands still would not say it otherwise.
      else if (isMoreAsked) this.#stand();
    });
  }

  taken(): void {
    this.#isTaken = true;
    if (this.#isReady) this.#guarded(() => this.#offer());
  }

  /**
   * Hands the encoder out as it stands, and what it makes of some crowds. A run that is not ready has none yet: who wants
   * it waits for `ready`.
   */
  export(crowds: readonly Crowd[]): void {
    if (!this.#isReady) return;
    this.#guarded(() => {
      const run = this.#run!;
      const encoder = run.export();
      const embeddings = crowds.map((crowd) => run.embed(crowd));
      this.#report({ kind: 'encoder', run: this.#begin.run, encoder, embeddings }, [
        ...buffersOf(encoder),
        ...buffersOf(embeddings),
      ]);
    });
  }

  fail(error: unknown): void {
    this.#isPlaying = false;
    this.#report({ kind: 'failed', run: this.#begin.run, message: messageOf(error) });
    this.dispose();
  }

  dispose(): void {
    this.#isOver = true;
    this.#callOff?.();
    this.#run?.dispose();
    this.#run = null;
  }

  #wake(delay: number): void {
    if (this.#isOver || this.#run === null) return;
    this.#callOff?.();
    this.#callOff = this.#world.later(
      () => {
        this.#callOff = null;
        this.#guarded(() => this.#work());
      },
      Math.max(0, delay),
    );
  }

  #work(): void {
    const run = this.#run!;
    if (!this.#isReady) this.#replay(run);
    else if (this.#stepsAsked > 0) this.#stepOnce(run);
    else if (this.#isPlaying) this.#train(run);
  }

  #replay(run: Run): void {
    const { from } = this.#begin;
    const until = this.#world.now() + SLICE;
    const to = from.kind === 'seed' ? from.replayTo : 0;
    while (run.step < to) {
      if (this.#world.now() >= until) {
        this.#wake(0);
        return;
      }
      if (!this.#advance(run)) return;
    }
    this.#becomeReady(run);
    this.#unseen = 'scored frame';
    this.#offer();
  }

  #becomeReady(run: Run): void {
    const now = this.#world.now();
    this.#isReady = true;
    run.adjust(this.#live.lanes);
    this.#pace.set(this.#live.pace, now);
    this.#pace.restart(now);
    this.#lastCheckpoint = { step: run.step, time: now };
    this.#lastFrame = { step: run.step, time: now };
    this.#report({ kind: 'ready', run: this.#begin.run, kernels: this.#kernels });
    this.#wake(0);
  }

  #stepOnce(run: Run): void {
    this.#stepsAsked--;
    if (!this.#advance(run)) return;
    this.#stand();
    this.#wake(0);
  }

  #train(run: Run): void {
    const now = (): number => this.#world.now();
    const pace = this.#pace;
    const until = now() + SLICE;
    let hasStepped = false;
    while (pace.isDue(now()) && now() < until) {
      if (!this.#advance(run)) return;
      pace.stepped();
      hasStepped = true;
    }
    if (hasStepped) {
      this.#unseen = now() >= this.#nextEvaluation ? 'scored frame' : 'frame';
      this.#offer();
      if (now() >= this.#lastCheckpoint.time + CHECKPOINT_EVERY) this.#keepSafe(run);
    }
    this.#wake(pace.wait(now()));
  }

  /** The run stands still: what the page shows from now on is exact. */
  #stand(): void {
    this.#unseen = 'scored frame';
    this.#offer();
    const run = this.#run!;
    if (run.step !== this.#lastCheckpoint.step) this.#keepSafe(run);
  }

  #offer(): void {
    if (!this.#isTaken || this.#unseen === 'nothing') return;
    const frames = this.#frames(this.#run!, this.#unseen === 'scored frame');
    this.#unseen = 'nothing';
    this.#isTaken = false;
    this.#report({ kind: 'frame', run: this.#begin.run, frames }, frames.flatMap(buffersOf));
  }

  #frames(run: Run, evaluate: boolean): Frame[] {
    const time = this.#world.now();
    const seconds = (time - this.#lastFrame.time) / 1000;
    const rate = this.#isPlaying && seconds > 0 ? (run.step - this.#lastFrame.step) / seconds : 0;
    // The first step of all comes without a wait, and would look like a sprint.
    const speed = Math.min(rate, this.#live.pace);
    this.#lastFrame = { step: run.step, time };
    const frames = run.frames(speed, evaluate, this.#live.filters);
    if (evaluate) {
      // Scoring never takes more than about a tenth of the time.
      const took = this.#world.now() - time;
      this.#nextEvaluation = time + Math.max(EVALUATE_EVERY, 10 * took);
    }
    return frames;
  }

  #keepSafe(run: Run): void {
    const checkpoint = run.checkpoint();
    this.#lastCheckpoint = { step: run.step, time: this.#world.now() };
    this.#report(
      { kind: 'checkpoint', run: this.#begin.run, checkpoint },
      checkpoint.lanes.flatMap(buffersOf),
    );
  }

  /** Trains one step. False when the numbers ran away, and the run stands where they had not. */
  #advance(run: Run): boolean {
    const divergence = run.advance();
    if (divergence === null) return true;
    if (!this.#isReady) this.#becomeReady(run);
    this.#isPlaying = false;
    this.#stepsAsked = 0;
    this.#unseen = 'nothing';
    this.#isTaken = false;
    const frames = this.#frames(run, true);
    const report = { kind: 'diverged', run: this.#begin.run, ...divergence, frames } as const;
    this.#report(report, frames.flatMap(buffersOf));
    return false;
  }

  #report(report: Report, transfer: Transferable[] = []): void {
    if (!this.#isOver) this.#world.post(report, transfer);
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.fail(error);
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
