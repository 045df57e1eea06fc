import { umapPicture } from './umap';

/** What the page asks of it, and gets back under the same number. */
export interface UmapRequest {
  readonly number: number;
  readonly z: Float32Array;
  readonly outputs: number;
  readonly seed: number;
}

export type UmapAnswer =
  | { readonly number: number; readonly points: Float32Array<ArrayBuffer> }
  | { readonly number: number; readonly trouble: string };

// The build makes a classic script of it, as of the engine's worker.
self.onmessage = ({ data: { number, z, outputs, seed } }: MessageEvent<UmapRequest>): void => {
  try {
    const points = umapPicture(z, outputs, seed) as Float32Array<ArrayBuffer>;
    answer({ number, points }, [points.buffer]);
  } catch (error) {
    answer({ number, trouble: error instanceof Error ? error.message : String(error) });
  }
};

function answer(message: UmapAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
