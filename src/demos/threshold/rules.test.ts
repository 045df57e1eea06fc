import { describe, expect, it } from 'vitest';
import { createRandom } from '../../numerics/random';
import type { Pairs } from '../../numerics/verification';
import { defaults } from '../../settings/declare';
import { chosenOn, rulesOn, tried } from './rules';
import { RULE_SETTINGS, type RuleValues } from './settings';

const random = createRandom(5);
const pairs: Pairs = {
  same: Float32Array.from({ length: 400 }, () => random() + random()).sort(),
  different: Float32Array.from({ length: 4000 }, () => 0.4 + 2 * random()).sort(),
};
const by = (given: Partial<RuleValues>) =>
  tried(pairs, chosenOn(pairs, { ...defaults(RULE_SETTINGS), ...given }));

describe('chosenOn(pairs, values)', () => {
  it('keeps to the FAR that is asked for, and takes t by hand as it is', () => {
    for (const far of ['10', '1', '0.1'] as const) {
      const here = by({ choose: 'far', far });
      expect(here.far).toBeLessThanOrEqual(Number(far) / 100);
      expect(here.far).toBeGreaterThan(0.9 * (Number(far) / 100) - 1 / 4000);
    }
    expect(by({ choose: 'hand', t: 0.77 })).toMatchObject({ t: 0.77, name: 'by hand' });
  });

  it('the dearer a false accept, the smaller t; at any price nobody, for nothing everybody one knows', () => {
    const [cheap, dear] = [by({ choose: 'cost', cost: 1 }), by({ choose: 'cost', cost: 20 })];
    expect(dear.t).toBeLessThan(cheap.t);
    expect(by({ choose: 'cost', cost: 0 }).val).toBe(1);
    expect(by({ choose: 'cost', cost: 1000 }).far).toBe(0);
  });
});

describe('rulesOn(pairs, cost)', () => {
  it('puts the strictest first', () => {
    const places = rulesOn(pairs, 10).map(({ t }) => t);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(rulesOn(pairs, 10).map(({ name }) => name)).toContain('cost 10 : 1');
  });
});
