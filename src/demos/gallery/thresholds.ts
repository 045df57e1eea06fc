import type { Pairs } from '../../numerics/verification';
import { defaults } from '../../settings/declare';
import { chosenOn } from '../threshold/rules';
import { RULE_SETTINGS, type RuleValues } from '../threshold/settings';

/** A threshold that a reader can take from the pairs, and what it is called. */
export interface Named {
  readonly name: string;
  readonly label: string;
  readonly t: number;
}

const RULES = [
  { name: 'far-0.1', label: 'FAR 0.1 %', values: { choose: 'far', far: '0.1' } },
  { name: 'far-1', label: 'FAR 1 %', values: { choose: 'far', far: '1' } },
  { name: 'equal', label: 'equal errors', values: { choose: 'equal' } },
] as const satisfies readonly { name: string; label: string; values: Partial<RuleValues> }[];

/** Rounded as the slider has them, downwards: not one more is let in than was asked for. */
export function namedThresholds(pairs: Pairs): readonly Named[] {
  return RULES.map(({ name, label, values }) => {
    const { t } = chosenOn(pairs, { ...defaults(RULE_SETTINGS), ...values });
    return { name, label, t: roundedDown(t) };
  });
}

export function roundedDown(t: number): number {
  return Math.floor(Math.max(0, t) * 100) / 100;
}
