// The three loops that training is made of, in AssemblyScript: TypeScript's syntax, compiled to WebAssembly SIMD by
// kernels-plugin.mjs. kernels.ts says the same in plain TypeScript.
//
// Every number is a float32 and every pointer a byte address in the memory that TensorFlow.js' tensors live in, so
// nothing is copied. Only IEEE add, multiply, divide and square root, in a fixed order: the same bits on every machine.

const FLOAT: usize = 4;
const VECTOR: usize = 16;
/** Columns of B that are multiplied at once: two vectors. */
const PANEL: i32 = 8;
const PANEL_ROW: usize = 32;

/**
 * C = A·B + bias, and then max(0, ·) if `relu`.
 *
 * Shapes  A m×k, B k×n, C m×n (rows together), bias n.
 * Element (i, p) of A lies aRow·i + aColumn·p floats after `a`, and B likewise: the strides say A or Aᵀ.
 * `bias` may be 0, for none. `scratch` is room for 8(k + 2) floats.
 *
 * Eight columns of B are packed side by side; then four rows of A at a time pass over them, so that eight vectors of
 * sums stay in registers.
 */
export function gemm(
  m: i32, n: i32, k: i32,
  a: usize, aRow: i32, aColumn: i32,
  b: usize, bRow: i32, bColumn: i32,
  c: usize, bias: usize, relu: i32, scratch: usize,
): void {
  const panelEnd = scratch + <usize>k * PANEL_ROW;
  const start = panelEnd; // the sums begin with the bias
  const spill = panelEnd + PANEL_ROW; // where a narrow result waits to be copied
  const rowBytes = <usize>aRow * FLOAT;
  const columnBytes = <usize>aColumn * FLOAT;
  const resultBytes = <usize>n * FLOAT;
  const floor = relu ? f32x4.splat(0) : f32x4.splat(-Infinity);

  for (let j = 0; j < n; j += PANEL) {
    const width = min(PANEL, n - j);
    pack(scratch, b + <usize>(j * bColumn) * FLOAT, k, bRow, bColumn, width);
    packBias(start, bias, j, width);
    const startLow = v128.load(start);
    const startHigh = v128.load(start, VECTOR);

    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let a0 = a + <usize>i * rowBytes;
      let a1 = a0 + rowBytes;
      let a2 = a1 + rowBytes;
      let a3 = a2 + rowBytes;
      let low0 = startLow, high0 = startHigh;
      let low1 = startLow, high1 = startHigh;
      let low2 = startLow, high2 = startHigh;
      let low3 = startLow, high3 = startHigh;
      for (let at = scratch; at < panelEnd; at += PANEL_ROW) {
        const low = v128.load(at);
        const high = v128.load(at, VECTOR);
        let factor = v128.load_splat<f32>(a0);
        low0 = multiplyAdd(factor, low, low0);
        high0 = multiplyAdd(factor, high, high0);
        factor = v128.load_splat<f32>(a1);
        low1 = multiplyAdd(factor, low, low1);
        high1 = multiplyAdd(factor, high, high1);
        factor = v128.load_splat<f32>(a2);
        low2 = multiplyAdd(factor, low, low2);
        high2 = multiplyAdd(factor, high, high2);
        factor = v128.load_splat<f32>(a3);
        low3 = multiplyAdd(factor, low, low3);
        high3 = multiplyAdd(factor, high, high3);
        a0 += columnBytes;
        a1 += columnBytes;
        a2 += columnBytes;
        a3 += columnBytes;
      }
      const to = c + <usize>(i * n + j) * FLOAT;
      put(to, f32x4.max(low0, floor), f32x4.max(high0, floor), width, spill);
      put(to + resultBytes, f32x4.max(low1, floor), f32x4.max(high1, floor), width, spill);
      put(to + 2 * resultBytes, f32x4.max(low2, floor), f32x4.max(high2, floor), width, spill);
      put(to + 3 * resultBytes, f32x4.max(low3, floor), f32x4.max(high3, floor), width, spill);
    }
    for (; i < m; i++) {
      let from = a + <usize>i * rowBytes;
      let low = startLow, high = startHigh;
      for (let at = scratch; at < panelEnd; at += PANEL_ROW) {
        const factor = v128.load_splat<f32>(from);
        low = multiplyAdd(factor, v128.load(at), low);
        high = multiplyAdd(factor, v128.load(at, VECTOR), high);
        from += columnBytes;
      }
      put(c + <usize>(i * n + j) * FLOAT, f32x4.max(low, floor), f32x4.max(high, floor), width, spill);
    }
  }
}

@inline
function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(c, f32x4.mul(a, b));
}

/** Eight columns of B side by side; what lies beyond the width is 0. */
function pack(to: usize, b: usize, k: i32, bRow: i32, bColumn: i32, width: i32): void {
  const rowBytes = <usize>bRow * FLOAT;
  const columnBytes = <usize>bColumn * FLOAT;
  if (width == PANEL && bColumn == 1) {
    for (let p = 0; p < k; p++, to += PANEL_ROW, b += rowBytes) {
      v128.store(to, v128.load(b));
      v128.store(to, v128.load(b, VECTOR), VECTOR);
    }
    return;
  }
  for (let p = 0; p < k; p++, to += PANEL_ROW, b += rowBytes) {
    for (let q = 0; q < PANEL; q++) {
      store<f32>(to + <usize>q * FLOAT, q < width ? load<f32>(b + <usize>q * columnBytes) : 0);
    }
  }
}

function packBias(to: usize, bias: usize, j: i32, width: i32): void {
  for (let q = 0; q < PANEL; q++) {
    store<f32>(to + <usize>q * FLOAT, bias && q < width ? load<f32>(bias + <usize>(j + q) * FLOAT) : 0);
  }
}

@inline
function put(to: usize, low: v128, high: v128, width: i32, spill: usize): void {
  if (width == PANEL) {
    v128.store(to, low);
    v128.store(to, high, VECTOR);
    return;
  }
  v128.store(spill, low);
  v128.store(spill, high, VECTOR);
  memory.copy(to, spill, <usize>width * FLOAT);
}

/**
 * What comes back through a layer: dPre = dy where y > 0, else 0 (all of dy without `relu`), and
 * dBias = the column sums of dPre. dPre may be dy itself.
 *
 * Shapes  y, dy, dPre m×n; dBias n.
 */
export function biasGrad(m: i32, n: i32, y: usize, dy: usize, relu: i32, dPre: usize, dBias: usize): void {
  memory.fill(dBias, 0, <usize>n * FLOAT);
  for (let i = 0; i < m; i++) {
    let j = 0;
    let at = <usize>(i * n) * FLOAT;
    for (; j + 4 <= n; j += 4, at += VECTOR) {
      let g = v128.load(dy + at);
      if (relu) g = v128.and(g, f32x4.gt(v128.load(y + at), f32x4.splat(0)));
      v128.store(dPre + at, g);
      const sum = dBias + <usize>j * FLOAT;
      v128.store(sum, f32x4.add(v128.load(sum), g));
    }
    for (; j < n; j++, at += FLOAT) {
      const g: f32 = relu && !(load<f32>(y + at) > 0) ? 0 : load<f32>(dy + at);
      store<f32>(dPre + at, g);
      const sum = dBias + <usize>j * FLOAT;
      store<f32>(sum, load<f32>(sum) + g);
    }
  }
}

/**
 * One step of Adam on n weights w with the gradient g and the moments m and v, in place:
 * m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − rate·m / (√v + epsilon).
 *
 * `rate` and `epsilon` already hold the corrections for the zero start: see adam.ts.
 */
export function adam(
  n: i32, w: usize, g: usize, m: usize, v: usize,
  rate: f32, beta1: f32, rest1: f32, beta2: f32, rest2: f32, epsilon: f32,
): void {
  const B1 = f32x4.splat(beta1);
  const R1 = f32x4.splat(rest1);
  const B2 = f32x4.splat(beta2);
  const R2 = f32x4.splat(rest2);
  const RATE = f32x4.splat(rate);
  const EPSILON = f32x4.splat(epsilon);
  let i = 0;
  for (; i + 4 <= n; i += 4, w += VECTOR, g += VECTOR, m += VECTOR, v += VECTOR) {
    const gi = v128.load(g);
    const mi = f32x4.add(f32x4.mul(B1, v128.load(m)), f32x4.mul(R1, gi));
    const vi = f32x4.add(f32x4.mul(B2, v128.load(v)), f32x4.mul(R2, f32x4.mul(gi, gi)));
    v128.store(m, mi);
    v128.store(v, vi);
    const change = f32x4.div(f32x4.mul(RATE, mi), f32x4.add(f32x4.sqrt(vi), EPSILON));
    v128.store(w, f32x4.sub(v128.load(w), change));
  }
  for (; i < n; i++, w += FLOAT, g += FLOAT, m += FLOAT, v += FLOAT) {
    const gi = load<f32>(g);
    const mi = beta1 * load<f32>(m) + rest1 * gi;
    const vi = beta2 * load<f32>(v) + rest2 * (gi * gi);
    store<f32>(m, mi);
    store<f32>(v, vi);
    store<f32>(w, load<f32>(w) - (rate * mi) / (sqrt(vi) + epsilon));
  }
}
