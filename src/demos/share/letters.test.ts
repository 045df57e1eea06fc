import { expect, it } from 'vitest';
import { atLetters, isLetter } from './letters';

it('atLetters parts the letters t and d from words that have one', () => {
  const parts = atLetters('that at t = 1, d² and d\u00a0=\u00a02, t.');
  expect(parts).toEqual(['that at ', 't', ' = 1, ', 'd', '² and ', 'd', '\u00a0=\u00a02, ', 't', '.']);
  expect(parts.filter(isLetter)).toEqual(['t', 'd', 'd', 't']);
});
