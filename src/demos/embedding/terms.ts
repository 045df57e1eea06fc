import type { Terms } from '../../numerics/perceptron';

/** How many terms of a sum are named one by one. */
const NAMED = 6;

export interface NamedTerm {
  /** The number below that it comes from. */
  readonly index: number;
  /** What came from below, and the weight on the way up. */
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

/** A sum of many terms: those that count most, and all the others in one, the bias among them. */
export interface Sum {
  readonly named: readonly NamedTerm[];
  readonly others: number;
  readonly rest: number;
}

/** The terms of the greatest size first. `below` is what they were made of. */
export function mostOf({ weights, products, bias }: Terms, below: Float32Array): Sum {
  const order = Array.from(products.keys()).sort((a, b) => Math.abs(products[b]!) - Math.abs(products[a]!));
  const named = order.slice(0, NAMED).map((index) => ({
    index,
    value: below[index]!,
    weight: weights[index]!,
    product: products[index]!,
  }));
  const rest = order.slice(NAMED).reduce((sum, index) => sum + products[index]!, bias);
  return { named, others: products.length - named.length, rest };
}
