import { describe, expect, it } from 'vitest';
import { alignComponents, type Projection, principalComponents } from './projection';
import { scatteredBatch } from './reference';

/** Four points that vary by 4 along (0.6, 0.8) and by 1 across. */
const cross = Float32Array.of(1 + 1.2, 1 + 1.6, 1 - 1.2, 1 - 1.6, 1 - 0.8, 1 + 0.6, 1 + 0.8, 1 - 0.6);

describe('principalComponents(x, n, d, k)', () => {
  it('[PC1] finds the directions of a cross, its centre, and the shares 4/5 and 1/5', () => {
    const { mean, components, coordinates, explained } = principalComponents(cross, 4, 2, 2);
    expectClose(mean, [1, 1]);
    expectClose(components, [0.6, 0.8, 0.8, -0.6]);
    expectClose(coordinates, [2, 0, -2, 0, 0, -1, 0, 1]);
    expectClose(explained, [0.8, 0.2]);
  });

  it('[PC1] keeps all distances when it keeps all directions', () => {
    const { x, n, d } = scatteredBatch([12], 4, 1);
    const { coordinates } = principalComponents(x, n, d, 4);
    for (let i = 0; i < n; i++) expect(apart(coordinates, 4, i)).toBeCloseTo(apart(x, 4, i), 5);
  });

  it('[PC1] loses no more of all squares than `explained` says, by any orthogonal pair of directions', () => {
    const { x, n, d } = scatteredBatch([15], 5, 2);
    const { mean, coordinates, explained } = principalComponents(x, n, d, 2);
    const all = x.reduce((sum, value, at) => sum + (value - mean[at % d]!) ** 2, 0);
    const kept = coordinates.reduce((sum, value) => sum + value * value, 0);
    expect(kept / all).toBeCloseTo(explained[0]! + explained[1]!, 6);
    for (let axis = 1; axis < d; axis++) {
      const byAxes = x.reduce((sum, value, at) => {
        return sum + (at % d === 0 || at % d === axis ? (value - mean[at % d]!) ** 2 : 0);
      }, 0);
      expect(kept).toBeGreaterThan(byAxes);
    }
  });

  it('[PC1] gives the same through the Gram matrix as through the covariance', () => {
    const { x } = scatteredBatch([6], 6, 3);
    // Six rows of six numbers go through the covariance; as rows of nine, with zeros, through the Gram matrix.
    const wide = Float32Array.from({ length: 54 }, (_, at) =>
      at % 9 < 6 ? x[Math.floor(at / 9) * 6 + (at % 9)]! : 0,
    );
    const narrow = principalComponents(x, 6, 6, 3);
    const found = principalComponents(wide, 6, 9, 3);
    expectClose(found.coordinates, [...narrow.coordinates], 5);
    expectClose(found.explained, [...narrow.explained], 5);
    for (let c = 0; c < 3; c++) {
      expectClose(
        found.components.subarray(9 * c, 9 * c + 6),
        [...narrow.components.subarray(6 * c, 6 * c + 6)],
        5,
      );
    }
  });

  it('[PC2] makes the number of the greatest size positive, so the picture does not depend on chance', () => {
    const { x, n, d } = scatteredBatch([9, 9], 4, 4);
    const { components } = principalComponents(x, n, d, 3);
    for (let c = 0; c < 3; c++) {
      const component = [...components.subarray(c * d, c * d + d)];
      expect(Math.max(...component)).toBeGreaterThan(-Math.min(...component));
    }
    expect(principalComponents(x, n, d, 3)).toEqual(principalComponents(x, n, d, 3));
    const mirrored = principalComponents(
      x.map((value) => -value),
      n,
      d,
      3,
    );
    expectClose(mirrored.components, [...components], 5);
  });

  it.each([
    ['two points', Float32Array.of(0, 0, 0, 3, 0, 4), 2],
    ['points on a line', Float32Array.of(0, 0, 0, 3, 0, 4, 6, 0, 8, 9, 0, 12), 4],
  ])('[PC2] of %s has one component, and zeros for the others', (_, x, n) => {
    const { components, coordinates, explained } = principalComponents(x, n, 3, 3);
    expectClose(components.subarray(0, 3), [0.6, 0, 0.8]);
    expect([...components.subarray(3)]).toEqual(new Array(6).fill(0));
    expectClose(explained, [1, 0, 0]);
    expect(coordinates.filter((value, at) => at % 3 > 0 && value !== 0).length).toBe(0);
  });

  it('[PC2] of a collapsed batch, and of one row, is all zeros and not noise', () => {
    for (const n of [1, 3, 7, 12]) {
      const x = Float32Array.from({ length: 5 * n }, (_, at) => [0.1, 0.7, 0.3, -0.2, 0.6][at % 5]!);
      const { components, coordinates, explained } = principalComponents(x, n, 5, 3);
      expect([...components, ...coordinates, ...explained].every((value) => value === 0)).toBe(true);
    }
  });

  it('leaves x as it was', () => {
    const before = cross.slice();
    principalComponents(cross, 4, 2, 2);
    expect(cross).toEqual(before);
  });

  it.each([0, 3, 1.5])('rejects k = %s for rows of two numbers', (k) => {
    expect(() => principalComponents(cross, 4, 2, k)).toThrow(
      new RangeError(`k must be a whole number from 1 to 2, the length of a row, got ${k}`),
    );
  });

  it('names rows that are missing', () => {
    expect(() => principalComponents(new Float32Array(0), 0, 2, 1)).toThrow('at least one row, got 0');
    expect(() => principalComponents(cross, 3, 2, 1)).toThrow('x must hold 3 × 2 = 6 numbers, got 8');
  });
});

describe('alignComponents(previous, next)', () => {
  const { x, n, d } = scatteredBatch([8, 8], 5, 6);
  const previous = principalComponents(x, n, d, 3);

  it('[PC3] undoes flips and swaps', () => {
    const next = shuffledComponents(previous, [2, 0, 1], [-1, 1, -1]);
    expect(next.coordinates).not.toEqual(previous.coordinates);
    const aligned = alignComponents(previous, next);
    expect(aligned).toEqual(previous);
  });

  it('[PC3] keeps the picture near the last one when the points move a little', () => {
    const moved = x.map((value, at) => value + 0.01 * Math.sin(at * at));
    const next = shuffledComponents(principalComponents(moved, n, d, 3), [1, 2, 0], [1, -1, 1]);
    const { coordinates, components, mean } = alignComponents(previous, next);
    for (const [at, value] of coordinates.entries())
      expect(Math.abs(value - previous.coordinates[at]!)).toBeLessThan(0.15);
    // The coordinates are still those of the components.
    for (let i = 0; i < n; i++) {
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let j = 0; j < d; j++) sum += components[c * d + j]! * (moved[i * d + j]! - mean[j]!);
        expect(coordinates[i * 3 + c]).toBeCloseTo(sum, 5);
      }
    }
  });

  it('[PC3] copes with components that are all zeros', () => {
    const flat = principalComponents(new Float32Array(n * d), n, d, 3);
    const aligned = alignComponents(previous, flat);
    expect([...aligned.coordinates].every((value) => value === 0)).toBe(true);
    expect(alignComponents(flat, previous)).toEqual(previous);
  });

  it('leaves both as they were, and names pictures of another number of points', () => {
    const before = structuredClone(previous);
    const next = shuffledComponents(previous, [1, 0, 2], [1, -1, 1]);
    alignComponents(previous, next);
    expect(previous).toEqual(before);
    expect(() => alignComponents(previous, principalComponents(cross, 4, 2, 2))).toThrow(
      new RangeError('previous coordinates must hold 4 × 2 = 8 numbers, got 48'),
    );
  });
});

/** Component c becomes component order[c], times signs[c]. */
function shuffledComponents(of: Projection, order: number[], signs: number[]): Projection {
  const k = order.length;
  const d = of.components.length / k;
  const components = of.components.slice();
  const coordinates = of.coordinates.slice();
  const explained = of.explained.slice();
  for (const [from, to] of order.entries()) {
    explained[to] = of.explained[from]!;
    for (let j = 0; j < d; j++) components[to * d + j] = signs[from]! * of.components[from * d + j]!;
    for (let at = 0; at < coordinates.length; at += k)
      coordinates[at + to] = signs[from]! * of.coordinates[at + from]!;
  }
  return { mean: of.mean, components, coordinates, explained };
}

function expectClose(found: Float32Array, expected: number[], digits = 6): void {
  expect([...found]).toEqual(expected.map((value) => expect.closeTo(value, digits)));
}

/** Squared distance of row i from row 0. */
function apart(rows: Float32Array, k: number, i: number): number {
  let sum = 0;
  for (let c = 0; c < k; c++) sum += (rows[i * k + c]! - rows[c]!) ** 2;
  return sum;
}
