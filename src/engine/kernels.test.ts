import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../numerics/random';
import { createKernelMemory, hasSimd, type KernelMemory } from './memory';

/** Byte addresses of rooms for 4,096 numbers each. */
const A = 64;
const B = A + 16_384;
const C = B + 16_384;
const BIAS = C + 16_384;
const SCRATCH = BIAS + 16_384;
const SPARE = SCRATCH + 16_384;

interface Product {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  /** Whether A, or B, lies transposed in the memory. */
  readonly turnedA: boolean;
  readonly turnedB: boolean;
  readonly bias: boolean;
  readonly relu: boolean;
}

const view = (memory: KernelMemory, at: number, length: number): Float32Array =>
  new Float32Array(memory.buffer, at, length);

function numbers(seed: number, length: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length }, () => 2 * random() - 1);
}

function multiplied(memory: KernelMemory, { m, n, k, turnedA, turnedB, bias, relu }: Product): Float32Array {
  view(memory, A, m * k).set(numbers(1, m * k));
  view(memory, B, k * n).set(numbers(2, k * n));
  view(memory, BIAS, n).set(numbers(3, n));
  view(memory, C, m * n + 1).fill(-77);
  const [aRow, aColumn] = turnedA ? [1, m] : [k, 1];
  const [bRow, bColumn] = turnedB ? [1, k] : [n, 1];
  memory.kernels.gemm(m, n, k, A, aRow, aColumn, B, bRow, bColumn, C, bias ? BIAS : 0, Number(relu), SCRATCH);
  expect(view(memory, C, m * n + 1)[m * n], 'nothing is written past the end').toBe(-77);
  return view(memory, C, m * n).slice();
}

/** The definition, in float64. */
function naive({ m, n, k, turnedA, turnedB, bias, relu }: Product): Float32Array {
  const a = numbers(1, m * k);
  const b = numbers(2, k * n);
  const c = new Float32Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = bias ? numbers(3, n)[j]! : 0;
      for (let p = 0; p < k; p++)
        sum += a[turnedA ? p * m + i : i * k + p]! * b[turnedB ? j * k + p : p * n + j]!;
      c[i * n + j] = relu ? Math.max(0, sum) : sum;
    }
  }
  return c;
}

function expectNear(actual: Float32Array, expected: Float32Array, tolerance = 2e-6): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    if (Math.abs(actual[i]! - expected[i]!) > tolerance) {
      expect.fail(`number ${i} is ${actual[i]}, expected ${expected[i]} ± ${tolerance}`);
    }
  }
}

it('hasSimd() is true in Node', () => expect(hasSimd()).toBe(true));

describe.each(['simd', 'plain'] as const)('the %s kernels', (kind) => {
  let memory: KernelMemory;
  beforeAll(async () => {
    memory = await createKernelMemory(kind);
    expect(memory.kind).toBe(kind);
  });

  const shapes = [
    [1, 1, 1],
    [4, 8, 3],
    [5, 9, 7],
    [7, 3, 31],
    [16, 16, 16],
    [33, 10, 2],
  ] as const;
  it.each(shapes)(
    'gemm multiplies %i × %i over %i as the definition does, however A and B lie',
    (m, n, k) => {
      for (const turnedA of [false, true]) {
        for (const turnedB of [false, true]) {
          for (const bias of [false, true]) {
            const product = { m, n, k, turnedA, turnedB, bias, relu: bias };
            expectNear(multiplied(memory, product), naive(product));
          }
        }
      }
    },
  );

  it('gemm lets what is not a number through the ReLU, so that it is seen', () => {
    view(memory, A, 1)[0] = Number.NaN;
    view(memory, B, 1)[0] = 1;
    memory.kernels.gemm(1, 1, 1, A, 1, 1, B, 1, 1, C, 0, 1, SCRATCH);
    expect(view(memory, C, 1)[0]).toBeNaN();
  });

  it.each([0, 1])('biasGrad with relu %i masks by y and sums the columns', (relu) => {
    const [m, n] = [5, 7];
    const y = numbers(4, m * n);
    const dy = numbers(5, m * n);
    view(memory, A, m * n).set(y);
    view(memory, B, m * n).set(dy);
    memory.kernels.biasGrad(m, n, A, B, relu, B, C);
    const expected = dy.map((g, i) => (relu === 0 || y[i]! > 0 ? g : 0));
    expectNear(view(memory, B, m * n), expected);
    const sums = Float32Array.from({ length: n }, (_, j) => {
      let sum = 0;
      for (let i = 0; i < m; i++) sum += expected[i * n + j]!;
      return sum;
    });
    expectNear(view(memory, C, n), sums);
  });

  it('adam moves weights and moments as the formula does', () => {
    const n = 11;
    const [w, g, m, v] = [numbers(6, n), numbers(7, n), numbers(8, n), numbers(9, n).map(Math.abs)] as const;
    const rooms = [A, B, C, SPARE] as const;
    for (const [i, values] of [w, g, m, v].entries()) view(memory, rooms[i]!, n).set(values);
    memory.kernels.adam(n, ...rooms, 0.01, 0.9, 0.1, 0.999, 0.001, 1e-7);
    const newM = m.map((mi, i) => 0.9 * mi + 0.1 * g[i]!);
    const newV = v.map((vi, i) => 0.999 * vi + 0.001 * g[i]! ** 2);
    expectNear(view(memory, C, n), newM);
    expectNear(view(memory, SPARE, n), newV);
    const newW = w.map((wi, i) => wi - (0.01 * newM[i]!) / (Math.sqrt(newV[i]!) + 1e-7));
    expectNear(view(memory, A, n), newW);
  });
});
