import type { CellCommand, CellReport } from './cell';
import { openWorker } from './open-worker';
import type { Command, Report } from './protocol';
import workerUrl from './worker.ts?worker&url';

/** The engine's worker with the types on it of what is said to it and by it. */
export interface EngineWorker<Command, Report> {
  post(command: Command): void;
  /** `onDeath` is called when the worker cannot be loaded, throws, or sends what cannot be read. */
  listen(onReport: (report: Report) => void, onDeath: () => void): void;
  end(): void;
}

/** One that trains a run, as the page watches. */
export type TrainingWorker = EngineWorker<Command, Report>;

/** One that trains the cells of a sweep. */
export type CellWorker = EngineWorker<CellCommand, CellReport>;

/** Errors  Error: a browser without workers. */
export const createTrainingWorker = (): TrainingWorker => engineWorker();

/** Errors  Error: a browser without workers. */
export const createCellWorker = (): CellWorker => engineWorker();

function engineWorker<Command, Report>(): EngineWorker<Command, Report> {
  const { worker, free } = openWorker(workerUrl, 'training');
  return {
    post: (command) => worker.postMessage(command),
    listen(onReport, onDeath) {
      worker.onmessage = ({ data }: MessageEvent<Report>) => onReport(data);
      worker.onmessageerror = onDeath;
      worker.onerror = (event) => {
        event.preventDefault();
        onDeath();
      };
    },
    end() {
      worker.terminate();
      free();
    },
  };
}
