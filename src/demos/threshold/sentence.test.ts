import { expect, describe as group, it } from 'vitest';
import { defaults } from '../../settings/declare';
import type { Tried } from './rules';
import { describe } from './sentence';
import { THRESHOLD_SETTINGS, type ThresholdValues } from './settings';

const at = (t: number, far: number, val: number): Tried => ({ name: '', t, far, val, frr: 1 - val });

function said(given: Partial<ThresholdValues>, chosen: Tried, tried = chosen): string {
  const values = { ...defaults(THRESHOLD_SETTINGS), ...given };
  return describe({ values, chosen, on: values.on, tried });
}

group('describe(seen)', () => {
  const usual = at(0.301, 0.01, 0.56);

  it('says what was asked for, where that puts t, and what it costs', () => {
    expect(said({}, usual)).toBe(
      'Asked for at most one false accept in 100, t must be 0.30, and 44.0\u202f% of the pairs of one person are turned away.',
    );
    expect(said({ far: '0.1' }, usual)).toContain('one false accept in 1,000');
    expect(said({ choose: 'equal' }, usual)).toContain('as frequent at t = 0.30');
    expect(said({ choose: 'cost', cost: 25 }, usual)).toContain('as bad as 25 misses');
    expect(said({ choose: 'hand' }, usual)).toContain('With t = 0.30');
  });

  it('says what becomes of t on other pictures', () => {
    expect(said({ on: 'dim' }, usual, at(0.301, 0.082, 0.765))).toContain(
      'On 40 other people in dim light the same t lets in 8.2\u202f% and turns away 23.5\u202f%.',
    );
  });

  it('has a sentence for both ends', () => {
    expect(said({ choose: 'hand' }, at(0, 0, 0))).toBe(
      'With t = 0.00 nobody is accepted: no stranger comes in, and nobody else does.',
    );
    expect(said({ choose: 'hand' }, at(4, 1, 1))).toContain('With t = 4.00 everybody is accepted');
    expect(said({ choose: 'cost' }, at(Number.NEGATIVE_INFINITY, 0, 0))).toContain('By this rule nobody');
  });
});
