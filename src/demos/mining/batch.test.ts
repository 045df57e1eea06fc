import { describe, expect, it } from 'vitest';
import { squaredDistance } from '../../numerics/distance';
import { explicitTriplets } from '../../numerics/triplet';
import { countValid, triplesOfPK } from '../../numerics/triplets';
import { batchOf, open, type Pool } from './batch';
import { sizesBeside } from './growth';
import { choiceOf, lossesOf, ofEach, STRATEGIES, takenBy } from './strategies';

/** Two people on a line, three pictures each: the first at 0, 1, 3 and the second at 2, 4, 9. */
const LINE: Pool = { embeddings: Float32Array.of(0, 1, 3, 2, 4, 9), shots: 3, outputs: 1 };
/** The same in the plane, for what draws by distance. */
const PLANE: Pool = { ...LINE, embeddings: Float32Array.of(0, 0, 1, 0, 3, 0, 2, 0, 4, 0, 9, 0), outputs: 2 };

describe('batchOf(pool, values)', () => {
  it('takes the first pictures of the first people, and every distance of them', () => {
    const batch = batchOf(LINE, { people: 2, shots: 2, distance: 'squared' });
    expect([...batch.labels]).toEqual([0, 0, 1, 1]);
    expect([...batch.embeddings]).toEqual([0, 1, 2, 4]);
    expect(batch.distances[3]).toBe(squaredDistance([0], [4]));
    expect(batchOf(LINE, { people: 2, shots: 2, distance: 'plain' }).distances[3]).toBe(4);
  });
});

describe('open(batch, values)', () => {
  const batch = batchOf(LINE, { people: 2, shots: 3, distance: 'plain' });

  it('holds each negative against the positive: hard to the positive, easy from the margin on', () => {
    const opened = open(batch, { alpha: 1, anchor: 1, positive: 3, shots: 3 });
    expect(opened).toMatchObject({ anchor: 0, positive: 2, toPositive: 3 });
    expect(opened.kinds).toEqual([null, null, null, 'hard', 'easy', 'easy']);
    expect(opened.counts).toEqual({ hard: 1, 'semi-hard': 0, easy: 2 });
    expect(open(batch, { alpha: 1.5, anchor: 1, positive: 3, shots: 3 }).kinds[4]).toBe('semi-hard');
  });

  it('is neither hard nor easy where nobody has a positive', () => {
    const single = batchOf(LINE, { people: 2, shots: 1, distance: 'plain' });
    expect(open(single, { alpha: 1, anchor: 1, positive: 1, shots: 1 })).toEqual({
      anchor: 0,
      positive: null,
      toPositive: 0,
      kinds: [null, null],
      counts: { hard: 0, 'semi-hard': 0, easy: 0 },
    });
  });
});

describe('lossesOf, choiceOf and takenBy', () => {
  const batch = batchOf(PLANE, { people: 2, shots: 3, distance: 'plain' });
  const opened = open(batch, { alpha: 1.5, anchor: 1, positive: 3, shots: 3 });

  it('list the triplets whose loss is told, for every strategy but all', () => {
    const [losses, choices] = [lossesOf(batch, 1.5, 4), ofEach((mining) => choiceOf(mining, batch, 1.5, 4))];
    for (const { mining } of STRATEGIES.filter((strategy) => strategy.mining !== 'batch-all')) {
      const { sum, valid, active } = explicitTriplets(
        batch.distances,
        6,
        choices[mining],
        1.5,
        new Float32Array(36),
      );
      expect([sum, valid, active]).toEqual([losses[mining].sum, losses[mining].valid, losses[mining].active]);
    }
    expect(losses['batch-all'].valid).toBe(countValid(batch.labels));
  });

  it('know what each takes for one pair', () => {
    const choices = ofEach((mining) => choiceOf(mining, batch, 1.5, 4));
    const taken = (mining: (typeof STRATEGIES)[number]['mining'], of = opened) =>
      takenBy(mining, choices[mining], of);
    expect(taken('batch-all').negatives).toEqual([3, 4, 5]);
    expect(taken('semi-hard').negatives).toEqual([4]);
    expect(taken('batch-hard').negatives).toEqual([3]);
    // With the nearer positive the hardest strategy has nothing to do: it takes the farther one.
    const nearer = open(batch, { alpha: 1.5, anchor: 1, positive: 2, shots: 3 });
    expect(taken('batch-hard', nearer)).toMatchObject({
      negatives: [],
      instead: { anchor: 0, positive: 2, negative: 3 },
    });
    // The second person's first picture: 2 and 7 from its positives, 2, 1 and 1 from its negatives.
    const far = open(batch, { alpha: 1.5, anchor: 4, positive: 3, shots: 3 });
    expect(taken('semi-hard-tfa', far)).toEqual({ negatives: [0], isFallback: true, instead: null });
    expect(taken('semi-hard', far)).toEqual({ negatives: [], isFallback: false, instead: null });
  });

  it('draw the same for the same lot', () => {
    const drawn = (lot: number) => choiceOf('random', batch, 1.5, lot).map(({ negative }) => negative);
    expect(drawn(4)).toEqual(drawn(4));
    expect([5, 6, 7].some((lot) => drawn(lot).join() !== drawn(4).join())).toBe(true);
  });
});

describe('sizesBeside(people, shots)', () => {
  it('begins with the batch, and knows the papers’', () => {
    const sizes = sizesBeside(8, 4);
    expect(sizes[0]).toEqual({
      people: 8,
      shots: 4,
      what: 'this batch',
      pictures: 32,
      pairs: 96,
      triplets: 2688,
    });
    expect(sizes.map(({ triplets }) => triplets)).toEqual([
      triplesOfPK(8, 4),
      triplesOfPK(16, 4),
      triplesOfPK(8, 8),
      14_688,
      123_552_000,
    ]);
  });
});
