import type { Contestant, Model } from './model';

interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Parameter;
  readonly bias: Parameter;
}

/** Numbers that are trained, with their gradient and Adam's two moments. */
interface Parameter {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/**
 * The whole training step as one would write it by hand in an afternoon: typed arrays, plain loops in an order that
 * caches like, nothing allocated in a step, no framework. It is the benchmark's measure, so it borrows nothing from src.
 */
export class HandTrainer {
  readonly layers: readonly Layer[];
  readonly #model: Model;
  #rows = 0;
  /** What each layer was given, and at the end what the last one gave. */
  #values: Float32Array[] = [];
  #gradients: Float32Array[] = [];
  #embeddings: Float32Array = zeros(0);
  #lengths: Float32Array = zeros(0);
  #embeddingsGradient: Float32Array = zeros(0);
  #distances: Float32Array = zeros(0);
  #distancesGradient: Float32Array = zeros(0);
  #steps = 0;

  constructor(model: Model) {
    this.#model = model;
    let at = 0;
    const take = (size: number): Parameter => {
      const values = model.initial.slice(at, at + size);
      at += size;
      return { values, gradient: zeros(size), first: zeros(size), second: zeros(size) };
    };
    this.layers = model.sizes.slice(1).map((outputs, l) => {
      const inputs = model.sizes[l]!;
      return { inputs, outputs, weights: take(inputs * outputs), bias: take(outputs) };
    });
  }

  /** One step of Adam on the mean over the active triplets, which is returned. */
  step(x: Float32Array, labels: Int32Array): number {
    this.#fit(labels.length);
    this.#values[0] = x;
    this.#forward();
    this.#findDistances();
    const loss = this.#batchAll(labels);
    this.#backToEmbeddings();
    this.#backward();
    this.#update();
    return loss;
  }

  #fit(rows: number): void {
    if (rows === this.#rows) return;
    const { sizes } = this.#model;
    this.#rows = rows;
    this.#values = sizes.map((size) => zeros(rows * size));
    this.#gradients = sizes.map((size) => zeros(rows * size));
    this.#embeddings = zeros(rows * sizes.at(-1)!);
    this.#embeddingsGradient = zeros(rows * sizes.at(-1)!);
    this.#lengths = zeros(rows);
    this.#distances = zeros(rows * rows);
    this.#distancesGradient = zeros(rows * rows);
  }

  #forward(): void {
    this.layers.forEach(({ inputs, outputs, weights: { values: w }, bias: { values: b } }, l) => {
      const x = this.#values[l]!;
      const y = this.#values[l + 1]!;
      const isLast = l === this.layers.length - 1;
      for (let i = 0; i < this.#rows; i++) {
        const row = i * outputs;
        for (let j = 0; j < outputs; j++) y[row + j] = b[j]!;
        for (let p = 0; p < inputs; p++) {
          const value = x[i * inputs + p]!;
          const from = p * outputs;
          for (let j = 0; j < outputs; j++) y[row + j] = y[row + j]! + value * w[from + j]!;
        }
        if (!isLast) for (let j = 0; j < outputs; j++) if (y[row + j]! < 0) y[row + j] = 0;
      }
    });
    const y = this.#values.at(-1)!;
    const z = this.#embeddings;
    const d = this.#model.sizes.at(-1)!;
    for (let i = 0; i < this.#rows; i++) {
      let square = 0;
      for (let k = 0; k < d; k++) square += y[i * d + k]! ** 2;
      const length = this.#model.normalised ? Math.sqrt(square) || 1 : 1;
      this.#lengths[i] = length;
      for (let k = 0; k < d; k++) z[i * d + k] = y[i * d + k]! / length;
    }
  }

  #findDistances(): void {
    const n = this.#rows;
    const d = this.#model.sizes.at(-1)!;
    const z = this.#embeddings;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        let sum = 0;
        for (let k = 0; k < d; k++) {
          const difference = z[i * d + k]! - z[j * d + k]!;
          sum += difference * difference;
        }
        this.#distances[i * n + j] = sum;
        this.#distances[j * n + i] = sum;
      }
    }
  }

  #batchAll(labels: Int32Array): number {
    const n = this.#rows;
    const D = this.#distances;
    const G = this.#distancesGradient;
    let sum = 0;
    let active = 0;
    G.fill(0);
    for (let a = 0; a < n; a++) {
      for (let p = 0; p < n; p++) {
        if (p === a || labels[p] !== labels[a]) continue;
        const limit = D[a * n + p]! + this.#model.margin;
        let pulled = 0;
        for (let q = 0; q < n; q++) {
          if (labels[q] === labels[a]) continue;
          const raw = limit - D[a * n + q]!;
          if (raw <= 0) continue;
          sum += raw;
          pulled++;
          G[a * n + q] = G[a * n + q]! - 1;
        }
        G[a * n + p] = G[a * n + p]! + pulled;
        active += pulled;
      }
    }
    if (active === 0) return 0;
    for (let i = 0; i < G.length; i++) G[i] = G[i]! / active;
    return sum / active;
  }

  /** From the distances' gradient to the last layer's. */
  #backToEmbeddings(): void {
    const n = this.#rows;
    const d = this.#model.sizes.at(-1)!;
    const z = this.#embeddings;
    const G = this.#distancesGradient;
    const dz = this.#embeddingsGradient.fill(0);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const g = 2 * (G[i * n + j]! + G[j * n + i]!);
        if (g === 0) continue;
        for (let k = 0; k < d; k++) dz[i * d + k] = dz[i * d + k]! + g * (z[i * d + k]! - z[j * d + k]!);
      }
    }
    const into = this.#gradients.at(-1)!;
    for (let i = 0; i < n; i++) {
      let along = 0;
      if (this.#model.normalised) for (let k = 0; k < d; k++) along += z[i * d + k]! * dz[i * d + k]!;
      for (let k = 0; k < d; k++) {
        into[i * d + k] = (dz[i * d + k]! - along * z[i * d + k]!) / this.#lengths[i]!;
      }
    }
  }

  #backward(): void {
    for (let l = this.layers.length - 1; l >= 0; l--) {
      const { inputs, outputs, weights, bias } = this.layers[l]!;
      const x = this.#values[l]!;
      const g = this.#gradients[l + 1]!;
      const below = this.#gradients[l]!;
      const dw = weights.gradient.fill(0);
      const db = bias.gradient.fill(0);
      for (let i = 0; i < this.#rows; i++) {
        const row = i * outputs;
        for (let j = 0; j < outputs; j++) db[j] = db[j]! + g[row + j]!;
        for (let p = 0; p < inputs; p++) {
          const value = x[i * inputs + p]!;
          const at = p * outputs;
          // The pictures need no gradient, and a unit at 0 passes none on.
          if (l > 0 && value > 0) {
            let sum = 0;
            for (let j = 0; j < outputs; j++) sum += g[row + j]! * weights.values[at + j]!;
            below[i * inputs + p] = sum;
          } else if (l > 0) {
            below[i * inputs + p] = 0;
          }
          if (value !== 0) for (let j = 0; j < outputs; j++) dw[at + j] = dw[at + j]! + value * g[row + j]!;
        }
      }
    }
  }

  #update(): void {
    this.#steps++;
    const root = Math.sqrt(1 - 0.999 ** this.#steps);
    const rate = (this.#model.learningRate * root) / (1 - 0.9 ** this.#steps);
    for (const { weights, bias } of this.layers) {
      for (const { values, gradient, first, second } of [weights, bias]) {
        for (let i = 0; i < values.length; i++) {
          const g = gradient[i]!;
          const m = 0.9 * first[i]! + 0.1 * g;
          const v = 0.999 * second[i]! + 0.001 * g * g;
          first[i] = m;
          second[i] = v;
          values[i] = values[i]! - (rate * m) / (Math.sqrt(v) + 1e-7 * root);
        }
      }
    }
  }
}

export const hand: Contestant = async (model) => {
  const trainer = new HandTrainer(model);
  return (batch) => {
    const { x, labels } = model.batches[batch]!;
    return trainer.step(x, labels);
  };
};

function zeros(length: number): Float32Array {
  return new Float32Array(length);
}
