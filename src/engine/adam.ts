import { engine, type NamedTensorMap, Optimizer, type Tensor, type Variable } from '@tensorflow/tfjs-core';
import type { Native } from './native';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-7;

/**
 * tf.train.adam's numbers, with one kernel call a variable instead of some twenty small ops.
 *
 *   m ← β₁m + (1−β₁)g   v ← β₂v + (1−β₂)g²   w ← w − rate · (m / (1−β₁ᵗ)) / (√(v / (1−β₂ᵗ)) + ε)
 *
 * Source  Kingma, Ba 2015, arXiv 1412.6980; β₁ 0.9, β₂ 0.999, ε 1e-7 as in TensorFlow.js.
 */
export class Adam extends Optimizer {
  static get className(): string {
    return 'NativeAdam';
  }

  rate: number;
  /** The running powers β₁ᵗ and β₂ᵗ. */
  powers: readonly [number, number] = [1, 1];
  /** m and v of each variable, in the order of the variables. */
  readonly moments: readonly (readonly [Tensor, Tensor])[];
  readonly #native: Native;
  readonly #speeds: readonly number[];
  readonly #places: ReadonlyMap<string, number>;

  /** Each variable learns at `rate` times its speed. */
  constructor(native: Native, variables: readonly Variable[], rate: number, speeds: readonly number[]) {
    super();
    this.rate = rate;
    this.#speeds = speeds;
    this.#native = native;
    this.#places = new Map(variables.map(({ name }, i) => [name, i]));
    this.moments = variables.map(({ shape }) => [native.own(shape), native.own(shape)]);
    for (const moment of this.moments.flat()) native.view(moment).fill(0);
  }

  override applyGradients(gradients: NamedTensorMap | { name: string; tensor: Tensor }[]): void {
    const { kernels, at } = this.#native;
    // tf.train.adam keeps the powers as float32. With float64 ones the rate differs by 2e-5, and which triplets are
    // active drifts apart within 50 steps.
    const power1 = Math.fround(this.powers[0] * Math.fround(BETA1));
    const power2 = Math.fround(this.powers[1] * Math.fround(BETA2));
    this.powers = [power1, power2];
    const root = Math.sqrt(1 - power2);
    const rate = (this.rate * root) / (1 - power1);
    const { registeredVariables } = engine();
    for (const { name, tensor } of listed(gradients)) {
      const variable = registeredVariables[name]!;
      const place = this.#places.get(name)!;
      const [m, v] = this.moments[place]!;
      kernels.adam(
        variable.size,
        at(variable),
        at(tensor),
        at(m),
        at(v),
        rate * this.#speeds[place]!,
        BETA1,
        1 - BETA1,
        BETA2,
        1 - BETA2,
        EPSILON * root,
      );
    }
  }

  override dispose(): void {
    for (const moment of this.moments.flat()) moment.dispose();
  }

  override getConfig(): { learningRate: number } {
    return { learningRate: this.rate };
  }
}

function listed(
  gradients: NamedTensorMap | { name: string; tensor: Tensor }[],
): { name: string; tensor: Tensor }[] {
  return Array.isArray(gradients)
    ? gradients
    : Object.entries(gradients).map(([name, tensor]) => ({ name, tensor }));
}
