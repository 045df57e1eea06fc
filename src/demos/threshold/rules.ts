import { leastCost, type Rates, ratesAt } from '../../numerics/curves';
import { equalErrorRate, type Pairs, valAtFar } from '../../numerics/verification';
import { defaults } from '../../settings/declare';
import { RULE_SETTINGS, type RuleValues } from './settings';

/** A threshold, and the rule that put it there. */
export interface Chosen {
  /** "FAR 1 %", "EER", "cost 10 : 1", "by hand". */
  readonly name: string;
  readonly t: number;
}

/** Friends and strangers come equally often: what a false accept costs is then the whole of the odds. */
const STRANGERS = 0.5;

/** The threshold that some settings ask for on these pairs. */
export function chosenOn(pairs: Pairs, values: RuleValues): Chosen {
  switch (values.choose) {
    case 'far':
      return { name: `FAR ${values.far}\u202f%`, t: valAtFar(pairs, Number(values.far) / 100).threshold };
    case 'equal':
      return { name: 'EER', t: equalErrorRate(pairs).threshold };
    case 'cost':
      return { name: `cost ${values.cost} : 1`, t: leastCost(pairs, values.cost, STRANGERS).threshold };
    case 'hand':
      return { name: 'by hand', t: values.t };
    default:
      return values.choose satisfies never;
  }
}

/** Where the rules put t on these pairs, from the strictest. */
export function rulesOn(pairs: Pairs, cost: number): readonly Chosen[] {
  const start = defaults(RULE_SETTINGS);
  const rules: readonly Partial<RuleValues>[] = [
    { choose: 'far', far: '0.1' },
    { choose: 'far', far: '1' },
    { choose: 'cost', cost },
    { choose: 'equal' },
  ];
  return rules.map((rule) => chosenOn(pairs, { ...start, ...rule })).sort((a, b) => a.t - b.t);
}

export type Tried = Chosen & Rates;

export function tried(pairs: Pairs, chosen: Chosen): Tried {
  return { ...chosen, ...ratesAt(pairs, chosen.t) };
}
