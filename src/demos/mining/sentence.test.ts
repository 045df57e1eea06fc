import { expect, describe as group, it } from 'vitest';
import { spoken } from '../share/pieces';
import type { Opened } from './batch';
import { namesOf } from './people';
import { describe, type Seen } from './sentence';
import type { Strategy } from './settings';
import type { Taken } from './strategies';

const opened: Opened = {
  anchor: 6,
  positive: 4,
  toPositive: 0.5,
  kinds: [null, 'hard', 'semi-hard', 'easy'],
  counts: { hard: 10, 'semi-hard': 5, easy: 13 },
};
const taken: Taken = { negatives: [1], isFallback: false, instead: null };

const said = (mining: Strategy, given: Partial<Taken> = {}, seen: Partial<Seen> = {}): string =>
  spoken(
    describe({
      opened,
      people: 8,
      shots: 4,
      names: namesOf('named'),
      mining,
      taken: { ...taken, ...given },
      ...seen,
    }),
  );

group('describe(seen)', () => {
  it('counts the negatives by how hard they are, and says what the strategy takes', () => {
    expect(said('semi-hard', { negatives: [2] })).toBe(
      'Thomas’s picture 3 with picture 1: of 28 negatives 10 are hard (no farther than the positive), 5 semi-hard (inside the margin) and 13 easy. FaceNet takes the nearest semi-hard one, Bob’s picture 3.',
    );
    expect(said('random', { negatives: [3] })).toContain('A random draw takes Bob’s picture 4, easy.');
    expect(said('batch-all')).toContain('All 28 are taken, and 15 of them pull.');
  });

  it('says why a pair takes nothing, or something else', () => {
    expect(said('semi-hard', { negatives: [] })).toContain('None is semi-hard, so this pair is skipped.');
    expect(said('semi-hard-tfa', { isFallback: true })).toContain(
      'No negative is farther than the positive, so the farthest of all is taken: Bob’s picture 2, hard.',
    );
    expect(said('distance-weighted', { isFallback: true })).toContain(
      'All negatives are 1.4 away or farther',
    );
    const instead = { anchor: 6, positive: 7, negative: 1, isFallback: false };
    expect(said('batch-hard', { negatives: [], instead })).toContain(
      'another positive, the farthest: picture 4, with Bob’s picture 2.',
    );
  });

  it('counts one and none in words that fit', () => {
    const counts = (hard: number) =>
      said('batch-all', {}, { opened: { ...opened, counts: { hard, 'semi-hard': 0, easy: 28 - hard } } });
    expect(counts(0)).toContain('of 28 negatives none is hard');
    expect(counts(1)).toContain('of 28 negatives 1 is hard');
  });

  it('says what is missing where there is no triplet', () => {
    const alone = { ...opened, positive: null };
    expect(said('semi-hard', {}, { opened: alone, shots: 1 })).toContain(
      'Two pictures of each are the fewest.',
    );
    expect(said('semi-hard', {}, { opened: alone, shots: 1, people: 1 })).toContain(
      'no positive and no negative',
    );
    expect(said('semi-hard', {}, { people: 1 })).toContain('has no negative: the batch shows one person');
  });
});
