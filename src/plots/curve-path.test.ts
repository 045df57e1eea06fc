import { describe, expect, it } from 'vitest';
import { curvePath } from './curve-path';

describe('curvePath(points, x, y)', () => {
  it('keeps the first and the last, and what can be seen apart between them', () => {
    const at = [0, 0.2, 0.5, 1, 1.2, 1.3];
    expect(
      curvePath(
        6,
        (i) => at[i]!,
        () => 5,
      ),
    ).toBe('M0 5L1 5L1.3 5');
  });

  it('keeps a step up at one place', () => {
    const height = [0, 0, 9, 9];
    expect(
      curvePath(
        4,
        () => 1,
        (i) => height[i]!,
      ),
    ).toBe('M1 0L1 9L1 9');
  });

  it('makes a few hundred of tens of thousands, and nothing of nothing', () => {
    const path = curvePath(
      80_000,
      (i) => i / 200,
      (i) => i / 400,
    );
    expect(path.split('L').length).toBeLessThan(600);
    expect(
      curvePath(
        0,
        () => 0,
        () => 0,
      ),
    ).toBe('');
  });
});
