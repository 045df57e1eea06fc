import { describe, expect, it } from 'vitest';
import { placeLetters } from './letters';

describe('placeLetters(marks)', () => {
  it('writes the letters beyond the ends of the segments, and a on the side away from both', () => {
    const { anchor, positive, negative } = placeLetters({
      anchor: { x: 0, y: 0 },
      positive: { x: 80, y: -40 },
      negative: { x: 80, y: 40 },
    });
    expect(anchor!.x).toBeLessThan(-10);
    expect(positive!.x).toBeGreaterThan(90);
    expect(negative!.y).toBeGreaterThan(42);
  });

  it('keeps letters clear of other marks and of each other when all three crowd', () => {
    const marks = { anchor: { x: 0, y: 0 }, positive: { x: 10, y: 0 }, negative: { x: 22, y: 0 } };
    const letters = Object.values(placeLetters(marks));
    for (const [i, letter] of letters.entries()) {
      for (const [j, mark] of Object.values(marks).entries()) {
        if (i !== j) expect(Math.hypot(letter.x - mark.x, letter.y - mark.y)).toBeGreaterThan(10);
      }
      for (const other of letters.slice(0, i))
        expect(Math.hypot(letter.x - other.x, letter.y - other.y)).toBeGreaterThan(10);
    }
  });

  it('finds three places when all marks coincide', () => {
    const one = { x: 5, y: 5 };
    const letters = Object.values(placeLetters({ anchor: one, positive: one, negative: one }));
    expect(new Set(letters.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(3);
  });

  it('leaves out a role that nobody has', () => {
    expect(placeLetters({ anchor: { x: 0, y: 0 } })).toHaveProperty('anchor');
    expect(placeLetters({ anchor: { x: 0, y: 0 } })).not.toHaveProperty('negative');
  });
});
