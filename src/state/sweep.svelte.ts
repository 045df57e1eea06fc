import type { Cell, Outcome } from '../engine/cell';
import { type CellStore, createCellStore, keyOf } from './cell-store';
import { Finished, type FirstOutcome, type Result } from './finished';
import { begunAgain, Progress } from './progress';

export type { Cell, Outcome } from '../engine/cell';
export type { FirstOutcome, Result } from './finished';

export type SweepState = 'idle' | 'loading' | 'running' | 'paused' | 'done' | 'failed';

/** Milliseconds between two pictures: many workers finish many cells. */
const PUBLISH_EVERY = 200;
/** Settings that still move begin no workers. */
const SETTLED_AFTER = 400;
const NO_ENGINE = 'The training engine could not be loaded. Reload the page to try again.';

/**
 * A sweep as a demo sees it: many cells, each trained once by one of a pool of workers, and kept in the browser when it is finished. It can be
 * stopped at any time and goes on with what is missing; so does one whose settings change, or a page that is loaded again.
 *
 * It has an end, and was asked for: a hidden page goes on with it.
 */
export class Sweep {
  #state = $state<SweepState>('idle');
  #cells: readonly Cell[] = [];
  #keys = $state.raw<readonly string[]>([]);
  #known = $state.raw<ReadonlyMap<string, Result>>(new Map());
  #share = $state(0);
  #left = $state<number | null>(null);
  #trouble = $state<string | null>(null);
  #notice = $state<string | null>(null);
  #storeTrouble = $state<string | null>(null);
  #elsewhere = $state(0);

  /** The same, ahead of what is drawn. */
  readonly #done = new Finished();
  readonly #progress = new Progress();
  #end: (() => void) | null = null;
  /** Numbers the beginnings: what an older one brings is too late. */
  #beginning = 0;
  #publishing: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(cells: readonly Cell[], first: readonly FirstOutcome[] = []) {
    for (const { cell, outcome } of first) this.#done.suppose(keyOf(cell), outcome);
    this.#want(cells);
  }

  get state(): SweepState {
    return this.#state;
  }

  get isGoing(): boolean {
    return this.#state === 'loading' || this.#state === 'running';
  }

  /** Of each cell, in their order; null: not known yet. */
  get results(): readonly (Result | null)[] {
    return this.#keys.map((key) => this.#known.get(key) ?? null);
  }

  /** The same of any cells: settings may have moved on. */
  resultsOf(cells: readonly Cell[]): readonly (Result | null)[] {
    return cells.map((cell) => this.#known.get(keyOf(cell)) ?? null);
  }

  /** How many of the cells the reader's own sweep has finished. */
  get finished(): number {
    return this.results.filter((result) => result?.isOwn).length;
  }

  /** How many finished cells are kept in the browser that are none of these. */
  get elsewhere(): number {
    return this.#elsewhere;
  }

  /** The share of all steps that is done, 0 to 1. */
  get share(): number {
    return this.#share;
  }

  /** Milliseconds until it is done; null while that cannot be said. */
  get left(): number | null {
    return this.#left;
  }

  /** Why it stopped: a sentence, or null while all is well. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Something that happened and was mended; or why finished cells are not kept. */
  get notices(): readonly string[] {
    return [this.#notice, this.#storeTrouble].filter((sentence) => sentence !== null);
  }

  /** Finds what was kept of these cells; to be called when the page is there, not while it is built. */
  recall(store: CellStore = createCellStore()): void {
    this.#done.keepIn(store);
    this.#want(this.#cells);
    this.#rest();
  }

  /** Trains what is missing. */
  start(): void {
    if (this.isGoing) return;
    this.#trouble = null;
    this.#notice = null;
    void this.#begin();
  }

  /** Ends all workers: what they have not finished is begun anew another time. */
  stop(): void {
    if (!this.isGoing) return;
    this.#halt();
    this.#state = 'paused';
    this.#publish();
  }

  /** Takes other cells: it goes on with them if it was going. */
  follow(cells: readonly Cell[]): void {
    if (cells.length === this.#cells.length && cells.every((cell, i) => keyOf(cell) === this.#keys[i]))
      return;
    const wasGoing = this.isGoing;
    this.#halt();
    this.#want(cells);
    if (wasGoing) {
      this.#state = 'loading';
      this.#settling = setTimeout(() => void this.#begin(), SETTLED_AFTER);
    } else {
      this.#rest();
    }
  }

  /** Forgets all finished cells, of other settings too. */
  clear(): void {
    this.#halt();
    this.#done.clear();
    this.#elsewhere = 0;
    this.#notice = null;
    this.#trouble = null;
    this.#state = 'idle';
    this.#publish();
  }

  dispose(): void {
    this.#halt();
    clearTimeout(this.#publishing);
  }

  /** Where it stands while nothing is trained. */
  #rest(): void {
    this.#trouble = null;
    this.#state = this.#missing().length === 0 ? 'done' : this.finished > 0 ? 'paused' : 'idle';
  }

  #want(cells: readonly Cell[]): void {
    this.#cells = cells;
    this.#keys = cells.map(keyOf);
    this.#done.recall(this.#keys);
    this.#elsewhere = this.#done.keptBeside(this.#keys);
    this.#publish();
  }

  /** The numbers of the cells that still have to be trained. */
  #missing(): readonly number[] {
    return this.#keys.flatMap((key, number) => (this.#done.isMissing(key) ? [number] : []));
  }

  async #begin(): Promise<void> {
    const beginning = ++this.#beginning;
    const cells = this.#cells;
    const missing = this.#missing();
    if (missing.length === 0) {
      this.#state = 'done';
      return;
    }
    this.#state = 'loading';
    try {
      const { poolSize, trainCells } = await import('../engine/pool');
      if (beginning !== this.#beginning) return;
      this.#end = trainCells(
        missing.map((number) => cells[number]!),
        poolSize(navigator.hardwareConcurrency || 1),
        {
          onProgress: (i, step) => this.#hear(missing[i]!, step),
          onOutcome: (i, outcome) => this.#take(missing[i]!, outcome),
          onAgain: (i) => this.#again(missing[i]!),
          onBroken: (sentence) => this.#fail(sentence),
        },
      );
    } catch {
      if (beginning === this.#beginning) this.#fail(NO_ENGINE);
    }
  }

  #hear(number: number, step: number): void {
    if (this.#state === 'loading') {
      this.#state = 'running';
      this.#progress.begin(this.#stepsDone());
    }
    this.#progress.at(this.#keys[number]!, step);
    this.#soon();
  }

  #take(number: number, outcome: Outcome): void {
    const key = this.#keys[number]!;
    this.#progress.drop(key);
    this.#done.take(key, outcome);
    if (!this.#keys.every((other) => this.#done.isOwn(other))) {
      this.#soon();
      return;
    }
    this.#halt();
    this.#publish();
    this.#state = 'done';
  }

  #again(number: number): void {
    this.#progress.drop(this.#keys[number]!);
    this.#notice = begunAgain(this.#cells[number]!);
  }

  #fail(sentence: string): void {
    this.#halt();
    this.#publish();
    this.#trouble = sentence;
    this.#state = 'failed';
  }

  #halt(): void {
    this.#beginning++;
    clearTimeout(this.#settling);
    this.#end?.();
    this.#end = null;
    this.#progress.rest();
  }

  #stepsDone(): number {
    return this.#cells.reduce((sum, { steps }, i) => sum + (this.#done.isOwn(this.#keys[i]!) ? steps : 0), 0);
  }

  #soon(): void {
    this.#publishing ??= setTimeout(() => this.#publish(), PUBLISH_EVERY);
  }

  #publish(): void {
    clearTimeout(this.#publishing);
    this.#publishing = undefined;
    this.#known = this.#done.all;
    this.#storeTrouble = this.#done.trouble;
    const total = this.#cells.reduce((sum, { steps }) => sum + steps, 0);
    const { share, left } = this.#progress.of(this.#stepsDone(), total);
    this.#share = share;
    this.#left = this.#state === 'running' ? left : null;
  }
}
