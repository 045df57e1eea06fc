/**
 * The three loops that training is made of. Every pointer is a byte address in one memory, the same that
 * TensorFlow.js' tensors live in, so nothing is copied.
 *
 * There are two of them: WebAssembly SIMD (kernels.as.ts) and the plain TypeScript below, which is what the first is
 * tested against, and what runs where there is no WebAssembly SIMD.
 */
export interface KernelFunctions {
  /**
   * C = A·B + bias, and then max(0, ·) if `relu`. Shapes: A m×k, B k×n, C m×n with its rows together, bias n.
   * Element (i, p) of A lies aRow·i + aColumn·p floats after `a`, and B likewise: the strides say A or Aᵀ.
   * `bias` may be 0, for none. `scratch` is room for 8(k + 2) floats.
   */
  gemm(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    bColumn: number,
    c: number,
    bias: number,
    relu: number,
    scratch: number,
  ): void;

  /**
   * dPre = dy where y > 0, else 0 (all of dy without `relu`); dBias = the column sums of dPre. dPre may be dy.
   * Shapes: y, dy, dPre m×n; dBias n.
   */
  biasGrad(m: number, n: number, y: number, dy: number, relu: number, dPre: number, dBias: number): void;

  /**
   * In place, on n numbers: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − rate·m / (√v + epsilon).
   * `rest1` and `rest2` are 1−β₁ and 1−β₂.
   */
  adam(
    n: number,
    w: number,
    g: number,
    m: number,
    v: number,
    rate: number,
    beta1: number,
    rest1: number,
    beta2: number,
    rest2: number,
    epsilon: number,
  ): void;
}

/** Columns of B that are packed side by side, and multiplied at once. */
const PANEL = 4;

/** The kernels in plain TypeScript, over `memory`. Sums are kept in float64, so they differ from SIMD's in the last bits. */
export function createPlainKernels(memory: ArrayBuffer): KernelFunctions {
  const f = new Float32Array(memory);

  const gemm: KernelFunctions['gemm'] = (
    m,
    n,
    k,
    a,
    aRow,
    aColumn,
    b,
    bRow,
    bColumn,
    c,
    bias,
    relu,
    scratch,
  ) => {
    const panel = scratch >> 2;
    const panelEnd = panel + k * PANEL;
    for (let j = 0; j < n; j += PANEL) {
      const width = Math.min(PANEL, n - j);
      pack(panel, (b >> 2) + j * bColumn, k, bRow, bColumn, width);
      for (let i = 0; i < m; i += 2) {
        // Two rows at a time; at an odd end both are the last row, which is then written twice.
        const second = Math.min(i + 1, m - 1);
        let at0 = (a >> 2) + i * aRow;
        let at1 = (a >> 2) + second * aRow;
        let x0 = 0;
        let x1 = 0;
        let x2 = 0;
        let x3 = 0;
        let y0 = 0;
        let y1 = 0;
        let y2 = 0;
        let y3 = 0;
        for (let q = panel; q < panelEnd; q += PANEL, at0 += aColumn, at1 += aColumn) {
          const b0 = f[q]!;
          const b1 = f[q + 1]!;
          const b2 = f[q + 2]!;
          const b3 = f[q + 3]!;
          const x = f[at0]!;
          const y = f[at1]!;
          x0 += x * b0;
          x1 += x * b1;
          x2 += x * b2;
          x3 += x * b3;
          y0 += y * b0;
          y1 += y * b1;
          y2 += y * b2;
          y3 += y * b3;
        }
        put(c, n, i, j, width, bias, relu, x0, x1, x2, x3);
        put(c, n, second, j, width, bias, relu, y0, y1, y2, y3);
      }
    }
  };

  /** Four columns of B side by side; what lies beyond the width is 0. */
  function pack(to: number, from: number, k: number, row: number, column: number, width: number): void {
    for (let p = 0; p < k; p++, to += PANEL, from += row) {
      for (let q = 0; q < PANEL; q++) f[to + q] = q < width ? f[from + q * column]! : 0;
    }
  }

  function put(
    c: number,
    n: number,
    i: number,
    j: number,
    width: number,
    bias: number,
    relu: number,
    s0: number,
    s1: number,
    s2: number,
    s3: number,
  ): void {
    const to = (c >> 2) + i * n + j;
    f[to] = s0;
    if (width > 1) f[to + 1] = s1;
    if (width > 2) f[to + 2] = s2;
    if (width > 3) f[to + 3] = s3;
    if (bias === 0 && relu === 0) return;
    for (let q = 0; q < width; q++) {
      const sum = f[to + q]! + (bias === 0 ? 0 : f[(bias >> 2) + j + q]!);
      // Not `sum > 0 ? sum : 0`: a number that is not a number has to stay one, or a run that diverges looks well.
      f[to + q] = relu !== 0 && sum < 0 ? 0 : sum;
    }
  }

  const biasGrad: KernelFunctions['biasGrad'] = (m, n, y, dy, relu, dPre, dBias) => {
    const sums = dBias >> 2;
    f.fill(0, sums, sums + n);
    for (let i = 0, at = 0; i < m; i++) {
      for (let j = 0; j < n; j++, at++) {
        const g = relu === 0 || f[(y >> 2) + at]! > 0 ? f[(dy >> 2) + at]! : 0;
        f[(dPre >> 2) + at] = g;
        f[sums + j] = f[sums + j]! + g;
      }
    }
  };

  const adam: KernelFunctions['adam'] = (n, w, g, m, v, rate, beta1, rest1, beta2, rest2, epsilon) => {
    for (let i = 0; i < n; i++) {
      const gi = f[(g >> 2) + i]!;
      const mi = beta1 * f[(m >> 2) + i]! + rest1 * gi;
      const vi = beta2 * f[(v >> 2) + i]! + rest2 * (gi * gi);
      f[(m >> 2) + i] = mi;
      f[(v >> 2) + i] = vi;
      f[(w >> 2) + i] = f[(w >> 2) + i]! - (rate * mi) / (Math.sqrt(vi) + epsilon);
    }
  };

  return { gemm, biasGrad, adam };
}
