import { describe, expect, it } from 'vitest';
import { balancedPairs, redrawnWeights } from './person-pairs';
import { createRandom } from './random';

/** Pictures on a line: person p's k-th stands at 10 p + k, so every distance says whom and what it is of. */
function onALine(people: number, shots: number) {
  const embeddings = Float32Array.from(
    { length: people * shots },
    (_, i) => 10 * Math.floor(i / shots) + (i % shots),
  );
  return { embeddings, people, shots, outputs: 1 };
}

describe('balancedPairs(pictures, random)', () => {
  it('[PP1] holds every pair of the same person, and as many of different people', () => {
    const { same, different } = balancedPairs(onALine(5, 3), createRandom(1));
    expect([...same.distances].sort()).toEqual([...new Array(10).fill(1), ...new Array(5).fill(2)]);
    expect(different.distances.length).toBe(15);
    same.first.forEach((person, i) => {
      expect(same.second[i]).toBe(person);
    });
    different.first.forEach((person, i) => {
      const apart = 10 * (different.second[i]! - person);
      expect(apart).toBeGreaterThan(0);
      expect(Math.abs(different.distances[i]! - apart)).toBeLessThanOrEqual(2);
    });
  });

  it('[PP1] draws no pair twice, and each about as often as any other', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++) {
      const { different } = balancedPairs(onALine(3, 2), createRandom(seed));
      const keys = Array.from(
        different.first,
        (person, i) => `${person} ${different.second[i]} ${different.distances[i]}`,
      );
      for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
    }
    // Three of twelve pairs a time; 1 ⋯ 2 at distance 10 are two pairs that look alike.
    expect([...times.values()].reduce((sum, count) => sum + count, 0)).toBe(1200);
    for (const [key, count] of times) {
      const alike = key.endsWith('10') || key.endsWith('20') ? 2 : 1;
      expect(count / alike).toBeGreaterThan(70);
      expect(count / alike).toBeLessThan(130);
    }
  });

  it('[PP1] where one kind is missing, all of the other is there', () => {
    expect(balancedPairs(onALine(1, 4), createRandom(1)).different.distances.length).toBe(0);
    expect(balancedPairs(onALine(1, 4), createRandom(1)).same.distances.length).toBe(6);
    expect(balancedPairs(onALine(4, 1), createRandom(1)).same.distances.length).toBe(0);
    expect(balancedPairs(onALine(4, 1), createRandom(1)).different.distances.length).toBe(6);
  });

  it('names embeddings that do not fit', () => {
    expect(() => balancedPairs({ ...onALine(2, 2), outputs: 3 }, createRandom(1))).toThrow('4 × 3 = 12');
  });
});

describe('redrawnWeights(pairs, people, random)', () => {
  it('[PP2] is what writing the drawn people down and pairing them gives', () => {
    const pairs = balancedPairs(onALine(6, 2), createRandom(3));
    const random = createRandom(9);
    const drawn = Array.from({ length: 6 }, () => Math.floor(random() * 6));
    const times = (person: number) => drawn.filter((one) => one === person).length;
    const { same, different } = redrawnWeights(pairs, 6, createRandom(9));
    expect([...same]).toEqual([...pairs.same.first].map(times));
    expect([...different]).toEqual(
      [...pairs.different.first].map((person, i) => times(person) * times(pairs.different.second[i]!)),
    );
  });
});
