import { expect, it, describe as suite } from 'vitest';
import { defaults } from '../../settings/declare';
import { momentOf } from '../../state/moment';
import { spoken } from '../share/pieces';
import { LANES, liveOf, planOf } from './plan';
import { looksOf, type Seen, seenWith } from './seen';
import { describe, distanceInWords, spokenLane } from './sentence';
import { TUG_SETTINGS } from './settings';

const values = defaults(TUG_SETTINGS);
const plan = planOf(values);
const ROWS = plan.people * plan.shots;
const NORTH = [0, 0, 1];
const SOUTH = [0, 0, -1];

/** Everybody at one pole; each person half here, half there; even people here and odd ones there. */
const PLACES = [
  () => NORTH,
  (row: number) => (row % 2 === 0 ? NORTH : SOUTH),
  (row: number) => (Math.floor(row / plan.shots) % 2 === 0 ? NORTH : SOUTH),
];

function seenAt(step: number, alpha = values.alpha): readonly Seen[] {
  const { lanes } = liveOf({ ...values, alpha });
  const moments = PLACES.map((place, i) => {
    const frame = {
      step,
      embeddings: Float32Array.from(Array.from({ length: ROWS }, (_, row) => place(row)).flat()),
      projected: null,
      explained: 1,
      batch: null,
      unseen: { step, recall: [0.04, 0.07, 0.28][i]!, equalErrorRate: 0.4, auc: 0.6, dir: null },
      speed: 0,
      stepMs: 0,
    };
    return momentOf(frame, plan, lanes[i]!);
  });
  const looks = looksOf(
    moments,
    moments.map((moment) => [moment]),
    0,
  );
  return seenWith(looks, alpha);
}

suite('seenWith(looksOf(moments, histories, anchor), margin)', () => {
  it('reads each encoder with its own loss', () => {
    const [pull, push, both] = seenAt(60);
    expect(LANES.map(({ mining }) => mining)).toEqual([pull!.mining, push!.mining, both!.mining]);
    // One point: the pull costs α. Half of the negatives are on the anchor, and cost α; the others cost nothing.
    expect(pull!.reading).toMatchObject({ loss: 0.2, fractionActive: 1, same: 0, different: 0 });
    expect(push!.reading.loss).toBeCloseTo(0.1, 10);
    expect(push!.reading.fractionActive).toBe(0.5);
    // Three of seven other people stand where the anchor does.
    expect(both!.reading.loss).toBeCloseTo((0.2 * 3) / 7, 10);
  });

  it('reads them with α as it is now', () => {
    expect(seenAt(60, 1).map(({ reading }) => reading.loss)).toEqual([1, 0.5, expect.closeTo(3 / 7, 10)]);
  });

  it('marks the farthest positive and the nearest negative of the anchor', () => {
    expect(seenAt(60)[1]!.chosen).toMatchObject({ anchor: 0, toPositive: 4, toNegative: 0 });
    expect(seenAt(60)[2]!.chosen).toMatchObject({ anchor: 0, toPositive: 0, toNegative: 0 });
  });
});

suite('describe and spoken', () => {
  it('say at the start that the three are one', () => {
    expect(spoken(describe(seenAt(0))!)).toContain('At step 0 the three are one encoder.');
    expect(spoken(describe(seenAt(0).slice(1))!)).toContain('At step 0 the two are one encoder.');
    expect(spoken(describe(seenAt(0).slice(2))!)).toContain(
      'At step 0 it is an encoder that nobody has trained.',
    );
  });

  it('say what each leaves apart, and how many strangers it finds', () => {
    expect(spoken(describe(seenAt(1200))!)).toBe(
      'At step 1,200, in mean squared distance: pulling alone leaves two people 0.000 apart; pushing alone, two pictures of one person 2.67; both, one person 0.000 and two people 2.29. Of strangers’ pictures they find 4\u202f%, 7\u202f% and 28\u202f% again.',
    );
  });

  it('speak only of those that are shown', () => {
    const [pull, push, both] = seenAt(60).map((one) => spoken(describe([one])!));
    expect(pull).toBe(
      'At step 60, in mean squared distance: pulling alone leaves two people 0.000 apart. Of strangers’ pictures it finds 4\u202f% again.',
    );
    expect(push).toContain('pushing alone leaves two pictures of one person 2.67 apart. ');
    expect(both).toContain('both together leave one person 0.000 and two people 2.29 apart. ');
  });

  it('say one picture alone', () => {
    expect(spokenLane(seenAt(60)[1]!)).toContain(
      'push only at step 60: two pictures of one person are 2.67 apart',
    );
  });

  it('are silent before anything is known', () => {
    expect(describe([])).toBeNull();
  });
});

suite('distanceInWords(distance)', () => {
  it.each([
    [1.349, '1.35'],
    [0.05, '0.05'],
    [0.0093, '0.009'],
    [0.0004, 'less than 0.001'],
    [0, '0.000'],
  ])('writes %f as %s', (distance, written) => {
    expect(distanceInWords(distance)).toBe(written);
  });
});
