import { openWorker } from './open-worker';
import type { Command, Report } from './protocol';
import workerUrl from './worker.ts?worker&url';

/** A worker with the protocol's types on it. */
export interface TrainingWorker {
  post(command: Command): void;
  /** `onDeath` is called when the worker cannot be loaded, throws, or sends what cannot be read. */
  listen(onReport: (report: Report) => void, onDeath: () => void): void;
  end(): void;
}

/** Errors  Error: a browser without workers. */
export function createTrainingWorker(): TrainingWorker {
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
