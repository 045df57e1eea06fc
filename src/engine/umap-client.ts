import { openWorker } from './open-worker';
import type { UmapAnswer, UmapRequest } from './umap-worker';
import workerUrl from './umap-worker.ts?worker&url';

/** Pictures by UMAP, made in a worker of their own. */
export interface UmapClient {
  /** The newest request is answered; whoever waits for an older one gets nothing. */
  picture(z: Float32Array, outputs: number, seed: number): void;
  dispose(): void;
}

const DOES_NOT_LOAD =
  'The worker that makes the picture could not be loaded. Look at your connection and choose UMAP again.';

/** Errors  Error: a browser without workers. */
export function createUmapClient(
  onPicture: (points: Float32Array) => void,
  onTrouble: (sentence: string) => void,
): UmapClient {
  const { worker, free } = openWorker(workerUrl, 'UMAP');
  let number = 0;
  worker.onmessage = ({ data }: MessageEvent<UmapAnswer>) => {
    if (data.number !== number) return;
    if ('points' in data) onPicture(data.points);
    else onTrouble(data.trouble);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    onTrouble(DOES_NOT_LOAD);
  };
  return {
    picture(z, outputs, seed) {
      worker.postMessage({ number: ++number, z, outputs, seed } satisfies UmapRequest);
    },
    dispose() {
      worker.terminate();
      free();
    },
  };
}
