import type { Scalar, Tensor, Tensor2D, Variable } from '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs';
import type { Batch, Contestant, Model } from './model';

/**
 * The same step from TensorFlow.js' own ops and its Adam, as one would write it with the library alone: dense layers,
 * distances as ‖x‖² + ‖y‖² − 2x·y, the n × n × n tensor of all triplets under its mask, mean over the active ones.
 */
export class PlainTrainer {
  readonly variables: readonly Variable[];
  readonly #model: Model;
  readonly #batches: readonly { x: Tensor2D; mask: Tensor }[];
  readonly #adam: ReturnType<typeof tf.train.adam>;

  constructor(model: Model) {
    const { sizes, initial } = model;
    this.#model = model;
    let at = 0;
    const take = (shape: number[]): Variable => {
      const size = tf.util.sizeFromShape(shape);
      at += size;
      return tf.variable(tf.tensor(initial.slice(at - size, at), shape));
    };
    this.variables = sizes.slice(1).flatMap((outputs, l) => [take([sizes[l]!, outputs]), take([outputs])]);
    this.#batches = model.batches.map(({ x, labels }) => ({
      x: tf.tensor2d(x, [labels.length, sizes[0]!]),
      mask: validTriplets(labels),
    }));
    this.#adam = tf.train.adam(model.learningRate);
  }

  /** One step on a batch; the loss is its mean over the active triplets. */
  step(batch: number): number {
    const { x, mask } = this.#batches[batch]!;
    const cost = this.#adam.minimize(() => this.#loss(this.#embed(x), mask), true, [...this.variables]);
    const [loss] = cost!.dataSync();
    cost!.dispose();
    return loss!;
  }

  #embed(x: Tensor2D): Tensor2D {
    let y = x;
    for (let v = 0; v < this.variables.length; v += 2) {
      const dense = y.matMul(this.variables[v] as Tensor2D).add(this.variables[v + 1]!) as Tensor2D;
      y = v + 2 < this.variables.length ? dense.relu() : dense;
    }
    return this.#model.normalised ? (y.div(y.square().sum(1, true).sqrt()) as Tensor2D) : y;
  }

  #loss(z: Tensor2D, mask: Tensor): Scalar {
    const squares = z.square().sum(1, true);
    const D = squares
      .add(squares.transpose())
      .sub(z.matMul(z, false, true).mul(2))
      .relu();
    const raw = D.expandDims(2).sub(D.expandDims(1)).add(this.#model.margin).mul(mask).relu();
    // Greater has no gradient, and its count needs none.
    const active = tf.customGrad((values) => ({
      value: (values as Tensor).greater(0).cast('float32').sum().maximum(1),
      gradFunc: () => tf.zerosLike(values as Tensor),
    }))(raw);
    return raw.sum().div(active);
  }
}

/** 1 where (anchor, positive, negative) is a valid triplet. */
function validTriplets(labels: Batch['labels']): Tensor {
  const n = labels.length;
  const mask = new Float32Array(n ** 3);
  for (let a = 0; a < n; a++) {
    for (let p = 0; p < n; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      for (let q = 0; q < n; q++) if (labels[q] !== labels[a]) mask[(a * n + p) * n + q] = 1;
    }
  }
  return tf.tensor3d(mask, [n, n, n]);
}

export const plain: Contestant = async (model) => {
  const trainer = new PlainTrainer(model);
  return (batch) => trainer.step(batch);
};
