import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cell, CellCommand, CellReport, Outcome } from './cell';
import { poolSize, trainCells } from './pool';
import type { CellWorker } from './training-worker';

const cell: Cell = {
  plan: {
    seed: 1,
    problem: { kind: 'drawn', people: 4, shots: 2, unseenPeople: 2, unseenShots: 2 },
    hidden: [4],
    outputs: 2,
    normalised: true,
    people: 2,
    shots: 2,
  },
  lane: { margin: 0.2, mining: 'batch-all', distance: 'squared', learningRate: 0.001 },
  steps: 10,
};
const cellsOf = (count: number): Cell[] => Array.from({ length: count }, () => cell);
const outcome: Outcome = { kind: 'scored', recall: 0.5, equalErrorRate: 0.2, auc: 0.8, active: [1] };

/** A worker that writes down which cells it is given; the test is its inside. */
class FakeWorker implements CellWorker {
  readonly given: number[] = [];
  isEnded = false;
  #report: (report: CellReport) => void = () => {};
  die: () => void = () => {};
  post({ number }: CellCommand): void {
    this.given.push(number);
  }
  listen(onReport: (report: CellReport) => void, onDeath: () => void): void {
    this.#report = onReport;
    this.die = onDeath;
  }
  end(): void {
    this.isEnded = true;
  }
  breathe(step = 0): void {
    this.#report({ kind: 'progress', number: this.given.at(-1)!, step });
  }
  finish(number = this.given.at(-1)!): void {
    this.#report({ kind: 'outcome', number, outcome });
  }
}

let workers: FakeWorker[];
let log: string[];
const listener = {
  onProgress: (number: number, step: number) => void log.push(`${number} at ${step}`),
  onOutcome: (number: number, { kind }: Outcome) => void log.push(`${number} ${kind}`),
  onAgain: (number: number) => void log.push(`${number} again`),
  onBroken: (sentence: string) => void log.push(sentence),
};
const begin = (count: number, size: number): (() => void) =>
  trainCells(cellsOf(count), size, listener, () => {
    workers.push(new FakeWorker());
    return workers.at(-1)!;
  });

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  log = [];
});
afterEach(() => {
  vi.useRealTimers();
});

describe('poolSize()', () => {
  it('is one less than the cores, at least one, and at most eight', () => {
    expect([1, 2, 4, 9, 64].map(poolSize)).toEqual([1, 1, 3, 8, 8]);
  });
});

describe('trainCells()', () => {
  it('gives each worker one cell at a time, in the order of the list, and ends it when none is left', () => {
    begin(3, 2);
    expect(workers.map(({ given }) => given)).toEqual([[0], [1]]);
    workers[1]!.finish();
    expect(workers[1]!.given).toEqual([1, 2]);
    workers[0]!.finish();
    expect(workers[0]!.isEnded).toBe(true);
    workers[1]!.breathe(7);
    workers[1]!.finish();
    expect(workers.every(({ isEnded }) => isEnded)).toBe(true);
    expect(log).toEqual(['1 scored', '0 scored', '2 at 7', '2 scored']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('opens no more workers than there are cells', () => {
    begin(2, 5);
    expect(workers).toHaveLength(2);
    begin(0, 5);
    expect(workers).toHaveLength(2);
  });

  it('ends all workers at once, and hears nothing of them any more', () => {
    const end = begin(4, 2);
    workers[0]!.finish();
    end();
    expect(workers.every(({ isEnded }) => isEnded)).toBe(true);
    workers[1]!.finish();
    workers[0]!.die();
    expect(log).toEqual(['0 scored']);
    expect(workers).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('may be ended by who is told of an outcome', () => {
    const end = trainCells(cellsOf(3), 1, { ...listener, onOutcome: () => end() }, () => {
      workers.push(new FakeWorker());
      return workers.at(-1)!;
    });
    workers[0]!.finish();
    expect(workers[0]!.given).toEqual([0]);
    expect(workers[0]!.isEnded).toBe(true);
  });

  it('begins the cell of a dead worker again with another one, before those that wait', () => {
    begin(3, 1);
    workers[0]!.breathe();
    workers[0]!.die();
    expect(workers[0]!.isEnded).toBe(true);
    expect(workers[1]!.given).toEqual([0]);
    workers[1]!.finish();
    expect(workers[1]!.given).toEqual([0, 1]);
    expect(log).toEqual(['0 at 0', '0 again', '0 scored']);
  });

  it('takes a worker for dead that has given no sign for nine seconds', () => {
    begin(1, 1);
    workers[0]!.breathe();
    vi.advanceTimersByTime(8_000);
    workers[0]!.breathe(5);
    vi.advanceTimersByTime(8_000);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(workers).toHaveLength(2);
    expect(workers[1]!.given).toEqual([0]);
  });

  it('waits for one that still loads, however slow the line', () => {
    begin(1, 1);
    vi.advanceTimersByTime(120_000);
    expect(workers).toHaveLength(1);
  });

  it('gives up on a cell that ends its workers three times, and goes on with the next', () => {
    begin(2, 1);
    for (let i = 0; i < 3; i++) {
      workers[i]!.breathe();
      workers[i]!.die();
    }
    expect(log.filter((line) => line === '0 again')).toHaveLength(2);
    expect(log.at(-1)).toBe('0 failed');
    expect(workers[3]!.given).toEqual([1]);
  });

  it('breaks off when no worker ever speaks', () => {
    begin(5, 1);
    for (let i = 0; i < 3; i++) workers[i]!.die();
    expect(log).toEqual(['The training engine could not be loaded. Reload the page to try again.']);
    expect(workers).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('breaks off with the reason where there are no workers', () => {
    trainCells(cellsOf(2), 2, listener, () => {
      throw new Error('This browser has no web workers.');
    });
    expect(log).toEqual(['This browser has no web workers.']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
