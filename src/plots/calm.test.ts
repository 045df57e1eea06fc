import { describe, expect, it } from 'vitest';
import { createKeeper } from './calm';

const pick = (prices: Record<string, number>) =>
  [Object.keys(prices), (name: string) => prices[name] ?? Infinity] as const;

describe('createKeeper(reluctance)', () => {
  it('takes the cheapest first', () => {
    expect(createKeeper<string>(1)(...pick({ left: 3, right: 2 }))).toBe('right');
  });

  it('stays while another is cheaper by no more than its reluctance', () => {
    const keep = createKeeper<string>(1);
    keep(...pick({ left: 2, right: 3 }));
    expect(keep(...pick({ left: 3, right: 2 }))).toBe('left');
    expect(keep(...pick({ left: 3.1, right: 2 }))).toBe('right');
  });

  it('gives the same answer when it is asked again', () => {
    const keep = createKeeper<string>(1);
    const first = keep(...pick({ left: 2, right: 2 }));
    expect(keep(...pick({ left: 2, right: 2 }))).toBe(first);
  });

  it('leaves a choice that has become impossible', () => {
    const keep = createKeeper<string>(100);
    keep(...pick({ left: 1, right: 2 }));
    expect(keep(...pick({ right: 2 }))).toBe('right');
  });

  it('has no answer without candidates', () => {
    expect(createKeeper<string>(1)([], () => 0)).toBeNull();
  });
});
