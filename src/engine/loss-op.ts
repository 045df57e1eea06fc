import { customGrad, type Scalar, type Tensor, type Variable } from '@tensorflow/tfjs-core';
import { EmbeddingLoss } from '../numerics/embedding-loss';
import type { LossSettings } from '../numerics/loss-settings';
import type { MinedLoss } from '../numerics/mining';
import type { Random } from '../numerics/random';
import { largestOf } from './largest';
import type { Native } from './native';

/**
 * A loss of src/numerics as one TensorFlow.js op with its own gradients: embeddings, and the class weights of a loss that
 * has some → a number.
 *
 * Shapes  embeddings n×d, labels n, class weights classes×d → scalar.
 */
export class LossOp {
  /** What the last call found. Counting has no gradient, so the tape never sees it. */
  found: MinedLoss | null = null;
  /** The largest |slope| that the last call gave the embeddings: NaN when one of them is not a number. */
  steepest = 0;
  readonly #native: Native;
  readonly #loss = new EmbeddingLoss();

  constructor(native: Native) {
    this.#native = native;
  }

  op(
    embeddings: Tensor,
    labels: Int32Array,
    settings: LossSettings,
    random: Random,
    classWeights: Variable | null = null,
  ): Scalar {
    const [n, d] = embeddings.shape as [number, number];
    const { view, make } = this.#native;
    const inputs = classWeights ? [embeddings, classWeights] : [embeddings];
    return customGrad((...given) => {
      const save = given.at(-1) as (tensors: Tensor[]) => void;
      // What trains wants the gradients, always: they are found with the loss, and kept by the tape until it asks for them.
      const gradients = inputs.map(({ shape }) => make(shape));
      const [dz, dW] = gradients.map(view);
      const classes = classWeights && { count: classWeights.shape[0]!, W: view(classWeights), dW: dW! };
      const found = this.#loss.find(view(embeddings), labels, n, d, settings, random, dz!, classes);
      this.found = found;
      this.steepest = largestOf(dz!);
      save(gradients);
      return {
        value: this.#scalar(found.meanOverActive),
        gradFunc: (upstream: Scalar, saved) => saved.map((slopes) => this.#times(view(upstream)[0]!, slopes)),
      };
    })(...inputs);
  }

  #times(factor: number, tensor: Tensor): Tensor {
    const product = this.#native.make(tensor.shape);
    const values = this.#native.view(tensor);
    const into = this.#native.view(product);
    for (let i = 0; i < into.length; i++) into[i] = values[i]! * factor;
    return product;
  }

  #scalar(value: number): Scalar {
    const scalar = this.#native.make([]) as Scalar;
    this.#native.view(scalar)[0] = value;
    return scalar;
  }
}
