import { type Distortion, distortionOf } from '../demos/encoder/distortion';
import { createPictures } from '../demos/encoder/picture';
import { liveOf, planOf } from '../demos/encoder/plan';
import { ENCODER_SETTINGS, type EncoderValues } from '../demos/encoder/settings';
import { LABELS, PICTURES } from '../demos/encoder/strangers';
import { squaredDistances } from '../numerics/distance';
import { pairDistances, valAtFar } from '../numerics/verification';
import { defaults } from '../settings/declare';
import { firstRun, scoresOfPixels, umapPicture } from '../state/first-run';

/** What the lesson says of one encoder at one step, trained while the site is built. */
export interface EncoderFigures {
  readonly step: number;
  /** Share of the strangers' pictures whose nearest neighbour shows the same person. */
  readonly recall: number;
  readonly equalErrorRate: number;
  readonly auc: number;
  /** The strangers' embeddings, row after row. */
  readonly z: Float32Array;
}

const known = new Map<string, Promise<readonly EncoderFigures[]>>();

/** The default encoder with some settings changed, at rising steps. Each is trained once a build. */
export function encoderRun(
  base: Partial<EncoderValues>,
  steps: readonly number[],
): Promise<readonly EncoderFigures[]> {
  const key = JSON.stringify([base, steps]);
  const run = known.get(key) ?? train({ ...defaults(ENCODER_SETTINGS), ...base }, steps);
  known.set(key, run);
  return run;
}

/** What an encoder has to beat: the scores of the strangers' pixels themselves. */
export function strangersPixels(): Pick<EncoderFigures, 'recall' | 'equalErrorRate' | 'auc'> {
  return scoresOfPixels(planOf(defaults(ENCODER_SETTINGS)));
}

/** VAL at a FAR of one in a thousand, over all pairs of the strangers' pictures. */
export function strangersVal(z: Float32Array, outputs: number): number {
  const D = new Float32Array(PICTURES * PICTURES);
  squaredDistances(z, PICTURES, outputs, D);
  return valAtFar(pairDistances(D, LABELS, PICTURES), 1e-3).val;
}

/** What pictures of the same embeddings keep of them: by three principal components, and by UMAP. */
export function picturesOf(
  z: Float32Array,
  outputs: number,
  seed: number,
): { readonly pca: Distortion & { readonly explained: number }; readonly umap: Distortion } {
  const { points, dims, explained } = createPictures()(z, outputs);
  return {
    pca: { ...distortionOf(z, outputs, points, dims), explained: explained! },
    umap: distortionOf(z, outputs, umapPicture(z, outputs, seed), 2),
  };
}

async function train(values: EncoderValues, steps: readonly number[]): Promise<readonly EncoderFigures[]> {
  const [frames] = await firstRun(planOf(values), liveOf(values), steps);
  return frames!.map(({ step, unseen, unseenEmbeddings }) => ({
    step,
    recall: unseen.recall,
    equalErrorRate: unseen.equalErrorRate,
    auc: unseen.auc,
    z: unseenEmbeddings!,
  }));
}
