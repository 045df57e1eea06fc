import { describe, expect, it } from 'vitest';
import { timeLeft, timeLeftInWords } from './progress';

describe('timeLeft()', () => {
  it('supposes that the rest goes as what was done', () => {
    expect(timeLeft(100, 400, 10_000)).toBe(30_000);
    expect(timeLeft(400, 400, 10_000)).toBe(0);
  });

  it('says nothing before there is something to go by', () => {
    expect(timeLeft(0, 400, 10_000)).toBeNull();
    expect(timeLeft(10, 400, 100)).toBeNull();
  });

  it('is never below 0', () => {
    expect(timeLeft(500, 400, 10_000)).toBe(0);
  });
});

describe('timeLeftInWords()', () => {
  it.each([
    [0, 'a few seconds left'],
    [4_900, 'a few seconds left'],
    [12_600, 'about 15 s left'],
    [54_000, 'about 55 s left'],
    [58_000, 'about 1 min left'],
    [150_000, 'about 3 min left'],
    [3_600_000, 'more than an hour left'],
  ])('%i ms: %s', (ms, words) => {
    expect(timeLeftInWords(ms)).toBe(words);
  });
});
