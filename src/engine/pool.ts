import type { Cell, CellReport, Outcome } from './cell';
import { type CellWorker, createCellWorker } from './training-worker';

/** Told to who waits for a sweep; cells go by their place in the list. */
export interface PoolListener {
  onProgress(number: number, step: number): void;
  onOutcome(number: number, outcome: Outcome): void;
  /** The worker of a cell died; another one begins it again. */
  onAgain(number: number): void;
  /** No worker can be had: nothing more will come. */
  onBroken(sentence: string): void;
}

/** More would each hold all pictures in memory, for little gain. */
const MOST_WORKERS = 8;

/** Times that one cell may be begun. */
const MOST_BEGINNINGS = 3;

/** Seconds without a sign of life, after the first one, after which a worker counts as dead. */
const MOST_SILENCE = 8;

const DOES_NOT_LOAD = 'The training engine could not be loaded. Reload the page to try again.';
const KEEPS_STOPPING = `The worker stopped ${MOST_BEGINNINGS} times at this run. Take a smaller encoder or a smaller batch.`;

/** One core is left to the page, and with a single one they share it. */
export function poolSize(cores: number): number {
  return Math.max(1, Math.min(MOST_WORKERS, cores - 1));
}

interface Member {
  readonly worker: CellWorker;
  number: number;
  hasSpoken: boolean;
  silence: number;
}

/**
 * Has the cells trained by at most `size` workers, one cell at a time each, in the order of the list. Returns how to end all
 * workers at once: what they have not finished is lost, what they have finished has been told.
 */
export function trainCells(
  cells: readonly Cell[],
  size: number,
  listener: PoolListener,
  createWorker: () => CellWorker = createCellWorker,
): () => void {
  const waiting = [...cells.keys()];
  const beginnings = cells.map(() => 0);
  const members = new Set<Member>();
  let hasEverSpoken = false;
  let deaths = 0;

  function take(member: Member, report: CellReport): void {
    member.hasSpoken = true;
    hasEverSpoken = true;
    member.silence = 0;
    if (report.number !== member.number) return;
    if (report.kind === 'progress') {
      listener.onProgress(report.number, report.step);
      return;
    }
    listener.onOutcome(report.number, report.outcome);
    if (members.has(member)) give(member);
  }

  function give(member: Member): void {
    const number = waiting.shift();
    if (number === undefined) {
      close(member);
      return;
    }
    member.number = number;
    beginnings[number]!++;
    member.worker.post({ kind: 'cell', number, cell: cells[number]! });
  }

  function open(): void {
    try {
      const worker = createWorker();
      const member: Member = { worker, number: -1, hasSpoken: false, silence: 0 };
      members.add(member);
      worker.listen(
        (report) => members.has(member) && take(member, report),
        () => members.has(member) && bury(member),
      );
      give(member);
    } catch (error) {
      breakOff(error instanceof Error ? error.message : String(error));
    }
  }

  function bury(member: Member): void {
    close(member);
    const { number } = member;
    deaths++;
    if (!hasEverSpoken && deaths >= MOST_BEGINNINGS) {
      breakOff(DOES_NOT_LOAD);
      return;
    }
    if (beginnings[number]! < MOST_BEGINNINGS) {
      waiting.unshift(number);
      if (hasEverSpoken) listener.onAgain(number);
    } else {
      listener.onOutcome(number, { kind: 'failed', cause: KEEPS_STOPPING });
    }
    if (waiting.length > 0) open();
  }

  function breakOff(sentence: string): void {
    end();
    listener.onBroken(sentence);
  }

  function close(member: Member): void {
    members.delete(member);
    member.worker.end();
    if (members.size === 0 && waiting.length === 0) clearInterval(clock);
  }

  function end(): void {
    waiting.length = 0;
    clearInterval(clock);
    for (const member of members) close(member);
  }

  // Seconds are counted rather than times compared: a laptop that slept has not been silent.
  const clock = setInterval(() => {
    for (const member of members) {
      if (member.hasSpoken && ++member.silence > MOST_SILENCE) bury(member);
    }
  }, 1000);

  for (let i = 0; i < Math.min(size, cells.length); i++) if (waiting.length > 0) open();
  return end;
}
