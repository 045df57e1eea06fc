import { describe, expect, it } from 'vitest';
import { createRandom } from '../../numerics/random';
import { PEOPLE, packed, pairsToFit, pairsToTest, SHOTS, trainingOf, unpacked } from './crowds';

const random = createRandom(4);
const made = [0, 1, 2].map(() => Float32Array.from({ length: PEOPLE * SHOTS * 16 }, () => random() - 0.5));
const embedded = unpacked(packed(made));

describe('packed and unpacked', () => {
  it('keep each number to a 254th, and what is packed again is the same', () => {
    made[1]!.forEach((value, i) => {
      expect(Math.abs(embedded.others[i]! - value)).toBeLessThanOrEqual(1 / 254 + 1e-6);
    });
    expect(packed([embedded.toFit, embedded.others, embedded.dark])).toEqual(packed(made));
  });

  it('hold −1 and 1', () => {
    const ends = Float32Array.of(-1, 1, 0);
    expect([...unpacked(packed([ends, ends, ends])).dark]).toEqual([-1, 1, 0]);
  });
});

describe('the crowds', () => {
  it('share nobody with each other, nor with the training, and no picture either', () => {
    const [toFit, others, dark] = trainingOf({ seed: 1 }).crowds!;
    const everybody = [...toFit!.personSeeds, ...others!.personSeeds];
    expect(new Set(everybody).size).toBe(2 * PEOPLE);
    expect(everybody.every((person) => person < 1000 || person > 2039)).toBe(true);
    expect(dark!.personSeeds).toEqual(others!.personSeeds);
    expect(others!.firstShot - toFit!.firstShot).toBeGreaterThanOrEqual(PEOPLE * SHOTS);
  });
});

describe('pairsToFit and pairsToTest', () => {
  it('are all pairs of the same person and as many others', () => {
    const perPerson = (shots: number) => (shots * (shots - 1)) / 2;
    expect(pairsToTest(embedded, 'others').same.distances.length).toBe(PEOPLE * perPerson(SHOTS));
    const some = pairsToFit(embedded, { people: '5', shots: '2' });
    expect(some.same.distances.length).toBe(5);
    expect(some.different.distances.length).toBe(5);
    expect(Math.max(...some.different.second)).toBeLessThan(5);
  });

  it('one person, or one picture of each, leaves one kind', () => {
    expect(pairsToFit(embedded, { people: '1', shots: '8' }).different.distances.length).toBe(0);
    expect(pairsToFit(embedded, { people: '40', shots: '1' }).same.distances.length).toBe(0);
  });
});
