import { describe, expect, it } from 'vitest';
import { type Batch, readBatch } from './batch';
import { buildBatch } from './build-batch';

const picture = (name: string, person: string) => ({ name, person, address: `/shots/${name}.webp` });

/** Two pictures of Bob, 1 apart; one of Thomas, 3 from the first and 2 from the second, squared. */
const BY_HAND: Batch = {
  pictures: [picture('bob-1', 'Bob'), picture('bob-2', 'Bob'), picture('thomas-1', 'Thomas')],
  distances: [0, 1, 3, 1, 0, 2, 3, 2, 0],
};

describe('readBatch(batch, margin)', () => {
  it('has a row for each anchor and positive, and a triplet for each negative, by hand', () => {
    const { pairs, loss } = readBatch(BY_HAND, 1.5);
    expect(pairs.map(({ anchor, positive, toPositive }) => [anchor, positive, toPositive])).toEqual([
      [0, 1, 1],
      [1, 0, 1],
    ]);
    const triplets = pairs.flatMap((pair) => pair.triplets);
    expect(triplets.map((one) => [one.negative, one.loss, one.difficulty])).toEqual([
      [2, 0, 'easy'],
      [2, 0.5, 'semi-hard'],
    ]);
    expect(loss).toMatchObject({ valid: 2, active: 1, sum: 0.5, meanOverValid: 0.25, meanOverActive: 0.5 });
  });

  it('the sum of what it lists is the loss of the batch', async () => {
    const batch = await buildBatch(3, 2, '/');
    for (const margin of [0, 0.2, 1, 4]) {
      const { pairs, loss } = readBatch(batch, margin);
      const triplets = pairs.flatMap((pair) => pair.triplets);
      expect(triplets).toHaveLength(24);
      expect(triplets.reduce((sum, one) => sum + one.loss, 0)).toBeCloseTo(loss.sum, 4);
      expect(triplets.filter((one) => one.loss > 0)).toHaveLength(loss.active);
    }
  }, 60_000);

  it('has no triplet where everybody is there once', () => {
    const { pairs, loss } = readBatch(
      { pictures: [picture('bob-1', 'Bob'), picture('mei-1', 'Mei')], distances: [0, 1, 1, 0] },
      0.2,
    );
    expect(pairs).toEqual([]);
    expect(loss.sum).toBe(0);
  });
});
