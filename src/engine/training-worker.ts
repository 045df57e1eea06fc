import type { CellCommand, CellReport } from './cell';
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
export const createTrainingWorker = (): TrainingWorker => openWorker();

/** Errors  Error: a browser without workers. */
export const createCellWorker = (): CellWorker => openWorker();

function openWorker<Command, Report>(): EngineWorker<Command, Report> {
  if (typeof Worker === 'undefined') {
    throw new Error(
      'This browser has no web workers, and training needs one. The lesson and its pictures work without.',
    );
  }
  const { worker, free } = self.origin === 'null' ? fromBlob() : fromAddress();
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

interface Opened {
  readonly worker: Worker;
  free(): void;
}

function fromAddress(): Opened {
  // While developing, the entry is a module with imports of its own; the build makes one file of it that is both.
  return { worker: new Worker(workerUrl, { type: 'module' }), free: () => {} };
}

/** In a frame of opaque origin Chromium refuses a worker by address, and a module worker by blob: this is what is left. */
function fromBlob(): Opened {
  const address = new URL(workerUrl, document.baseURI).href;
  const blob = new Blob([`importScripts(${JSON.stringify(address)});`], { type: 'text/javascript' });
  const url = URL.createObjectURL(blob);
  return { worker: new Worker(url), free: () => URL.revokeObjectURL(url) };
}
