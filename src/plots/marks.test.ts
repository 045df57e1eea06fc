import { describe, expect, it } from 'vitest';
import { IDENTITY_PATHS, identityOf, ROLE_PATHS } from './marks';

describe('IDENTITY_PATHS', () => {
  it('holds eight different shapes, none of them a role’s', () => {
    const all = [...IDENTITY_PATHS, ...Object.values(ROLE_PATHS)];
    expect(IDENTITY_PATHS).toHaveLength(8);
    expect(new Set(all).size).toBe(all.length);
  });

  it('stays within 1.3 of the origin, so that marks have one size', () => {
    const numbers =
      IDENTITY_PATHS.join(' ')
        .match(/-?\d+(\.\d+)?/g)
        ?.map(Number) ?? [];
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(1.3);
    expect(numbers.some(Number.isNaN)).toBe(false);
  });
});

describe('identityOf(person)', () => {
  it('repeats the marks beyond eight people', () => {
    expect([0, 7, 8, 17].map(identityOf)).toEqual([0, 7, 0, 1]);
  });
});
