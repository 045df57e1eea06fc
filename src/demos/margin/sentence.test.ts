import { expect, it, describe as suite } from 'vitest';
import { distancesOf, readingOf } from '../../state/reading';
import { hardestTriplet, pullingTriplets } from '../../state/triplet';
import { describe, spoken } from './sentence';

/** Ann at 0 and 1, Ben at 3 and 10, on a line: squared distances can be checked by hand. */
const labels = Int32Array.of(0, 0, 1, 1);
const people = ['Ann', 'Ben'].map((name) => ({ name, portrait: null }));
const line = Float32Array.of(0, 1, 3, 10);

function seen(margin: number, anchor: number, embeddings = line, who = labels) {
  const distances = distancesOf(embeddings, who.length, 'squared');
  const reading = readingOf(distances, who, margin);
  const chosen = hardestTriplet(distances, who, anchor);
  return { distances, chosen, words: describe({ step: 1200, margin, reading, chosen, labels: who, people }) };
}

suite('hardestTriplet(distances, labels, anchor)', () => {
  it('takes the farthest positive and the nearest negative', () => {
    expect(seen(1, 1).chosen).toEqual({
      anchor: 1,
      positive: 0,
      negative: 2,
      toPositive: 1,
      toNegative: 4,
      gap: 3,
    });
  });

  it('is null without a positive or without a negative', () => {
    expect(seen(1, 0, Float32Array.of(0, 1), Int32Array.of(0, 1)).chosen).toBeNull();
    expect(seen(1, 0, Float32Array.of(0, 1), Int32Array.of(0, 0)).chosen).toBeNull();
  });
});

suite('pullingTriplets(distances, labels, chosen, margin)', () => {
  it('takes those nearer than the positive’s distance and the margin together, and not the one exactly there', () => {
    const { distances, chosen } = seen(1, 1);
    expect(pullingTriplets(distances, labels, chosen!, 3)).toEqual([]);
    expect(pullingTriplets(distances, labels, chosen!, 3.01)).toEqual([{ positive: 0, negative: 2 }]);
    expect(pullingTriplets(distances, labels, chosen!, 81).map(({ negative }) => negative)).toEqual([2, 3]);
  });
});

suite('describe and spoken', () => {
  it('say an easy triplet is left alone', () => {
    expect(spoken(seen(3, 1).words)).toContain(
      'Ben’s picture is farther from Ann’s than Ann’s other picture is, by 3.00: far enough.',
    );
  });

  it('say by how much a semi-hard one falls short of α', () => {
    expect(spoken(seen(5, 1).words)).toContain(
      'Ben’s picture is farther from Ann’s than Ann’s other picture is, but by 3.00, not yet by α.',
    );
  });

  it('say when the order is wrong', () => {
    expect(spoken(seen(0.2, 2).words)).toContain(
      'Ann’s picture is nearer to Ben’s than Ben’s other picture is, by 45.00.',
    );
  });

  it('count the triplets that still pull', () => {
    // Anchors 2 and 3 have a positive at 49; only the two negatives of anchor 2 are nearer.
    expect(seen(0, 0).words.share).toBe('At step 1,200, 2 of 8 triplets (25\u202f%) still pull');
  });

  it('say what is missing when no triplet is valid', () => {
    const { words } = seen(0.2, 0, Float32Array.of(0, 1), Int32Array.of(0, 1));
    expect(spoken(words)).toBe(
      'α is 0.20. At step 1,200 there is no valid triplet: it takes two pictures of one person and one of another.',
    );
  });

  it('say when all of them pull, and when none does', () => {
    expect(seen(5, 0, new Float32Array(4)).words.share).toContain('all of 8 triplets still pull');
    expect(seen(0, 0, Float32Array.of(0, 0, 9, 9)).words.share).toContain(
      'none of 8 triplets pulls any more',
    );
  });
});
