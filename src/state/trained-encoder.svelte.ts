import type { Client } from '../engine/client';
import type { Crowd, ExportedEncoder, Report } from '../engine/protocol';
import type { Origin } from './run.svelte';

export type { Crowd } from '../engine/protocol';

/** Which encoder: what it is trained on and how, for how many steps, and whose pictures it embeds at the end of it. */
export interface Training extends Origin {
  readonly steps: number;
  readonly crowds?: readonly Crowd[];
}

interface Trained {
  readonly training: Training;
  readonly encoder: ExportedEncoder;
  /** Of each crowd, row after row. */
  readonly embeddings: readonly Float32Array[];
}

/**
 * An encoder that the page trains from its seed when a reader first needs it. No weights are shipped: a worker takes the
 * steps, hands the encoder over and ends.
 *
 * What was trained once is kept, so that going back to it takes no time.
 */
export class TrainedEncoder {
  #state = $state<'idle' | 'loading' | 'ready' | 'failed'>('idle');
  #trained = $state.raw<Trained | null>(null);
  #trouble = $state<string | null>(null);

  #wanted: Training;
  #client: Client | null = null;
  #disposed = false;
  /** Numbers the loads: what an older one brings is too late. */
  #load = 0;
  readonly #known = new Map<string, Trained>();

  constructor(training: Training) {
    this.#wanted = training;
  }

  /** `idle` until somebody needs it. */
  get state(): 'idle' | 'loading' | 'ready' | 'failed' {
    return this.#state;
  }

  /** The encoder; while another one is being trained, still the one before. Null before there is any. */
  get encoder(): ExportedEncoder | null {
    return this.#trained?.encoder ?? null;
  }

  /** What it was trained by. */
  get training(): Training | null {
    return this.#trained?.training ?? null;
  }

  /** What that encoder makes of the training's crowds. */
  get embeddings(): readonly Float32Array[] | null {
    return this.#trained?.embeddings ?? null;
  }

  /** Why there is none: a sentence, or null while all is well. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Trains it, unless it is there or on its way. After a failure it is tried again. */
  need(): void {
    if (this.#state === 'idle' || this.#state === 'failed') this.#begin();
  }

  /** Wants another encoder from now on: at once if one is in use, else when it is needed. */
  want(training: Training): void {
    if (keyOf(training) === keyOf(this.#wanted)) return;
    this.#wanted = training;
    if (this.#state !== 'idle') this.#begin();
  }

  /** Ends the worker, if one is at work. */
  dispose(): void {
    this.#disposed = true;
    this.#end();
  }

  #begin(): void {
    this.#end();
    this.#trouble = null;
    const known = this.#known.get(keyOf(this.#wanted));
    if (known) {
      this.#trained = known;
      this.#state = 'ready';
      return;
    }
    this.#state = 'loading';
    void this.#train(this.#wanted, ++this.#load);
  }

  async #train(training: Training, load: number): Promise<void> {
    try {
      const { createClient } = await import('../engine/client');
      if (load !== this.#load || this.#disposed) return;
      const { plan, live, steps } = training;
      const client = createClient(
        (report) => load === this.#load && this.#take(report, training),
        () => {},
      );
      this.#client = client;
      client.begin(plan, live, { kind: 'seed', replayTo: steps });
    } catch (error) {
      if (load === this.#load)
        this.#fail(`The engine could not be loaded (${String(error)}). Reload the page to try again.`);
    }
  }

  #take(report: Report, training: Training): void {
    switch (report.kind) {
      case 'ready':
        this.#client?.export(training.crowds ?? []);
        return;
      case 'encoder':
        this.#trained = { training, encoder: report.encoder, embeddings: report.embeddings };
        this.#known.set(keyOf(training), this.#trained);
        this.#state = 'ready';
        this.#end();
        return;
      case 'diverged':
        this.#fail(report.cause);
        return;
      case 'failed':
        this.#fail(report.message);
        return;
      case 'frame':
      case 'checkpoint':
        return;
      default:
        report satisfies never;
    }
  }

  #fail(sentence: string): void {
    this.#trouble = sentence;
    this.#state = 'failed';
    this.#end();
  }

  #end(): void {
    this.#load++;
    this.#client?.dispose();
    this.#client = null;
  }
}

/** Trainings are compared by what they say. */
function keyOf(training: Training): string {
  return JSON.stringify(training);
}
