import { describe, expect, it } from 'vitest';
import { squaredDistance } from './distance';
import {
  byDistance,
  byRatio,
  dirAtFpir,
  distancesToPeople,
  falseAlarmOfGallery,
  letInByGallerySize,
  type Matcher,
  nearestPeople,
  outcomesAt,
  rankOne,
} from './identification';
import { normalise } from './normalise';
import { createRandom } from './random';

/** Rows of length 1. */
function unitRows(rows: number, d: number, seed: number): Float32Array {
  const random = createRandom(seed);
  const x = Float32Array.from({ length: rows * d }, () => 2 * random() - 1);
  normalise(x, d, x);
  return x;
}

function columnsOf(
  matcher: Matcher,
  probes: Float32Array,
  gallery: Float32Array,
  labels: Int32Array,
  d: number,
) {
  const people = Math.max(...labels) + 1;
  const D = new Float32Array((probes.length / d) * people);
  distancesToPeople(probes, gallery, labels, people, d, matcher, D);
  return D;
}

/** One probe at 0°. Person 0 has pictures at 0° and 90°, person 1 one at 60°. */
const PROBE = Float32Array.of(1, 0);
const GALLERY = Float32Array.of(1, 0, 0, 1, Math.cos(Math.PI / 3), Math.sin(Math.PI / 3));
const LABELS = Int32Array.of(0, 0, 1);

describe('distancesToPeople(probes, gallery, labels, people, d, matcher, D)', () => {
  it('[ID1] by hand: at 0° and 90° the nearest is at 0, the mean at 1, the centroid, at 45°, at 2 − √2', () => {
    const toFirst = (matcher: Matcher) => columnsOf(matcher, PROBE, GALLERY, LABELS, 2)[0];
    expect(toFirst('nearest')).toBe(0);
    expect(toFirst('mean')).toBeCloseTo(1, 6);
    expect(toFirst('centroid')).toBeCloseTo(2 - Math.SQRT2, 6);
  });

  it('[ID1] with one picture each, all three are the distance to it', () => {
    const [probes, gallery] = [unitRows(5, 4, 1), unitRows(3, 4, 2)];
    for (const matcher of ['nearest', 'mean', 'centroid'] as const) {
      const D = columnsOf(matcher, probes, gallery, Int32Array.of(0, 1, 2), 4);
      D.forEach((distance, at) => {
        const [i, j] = [Math.floor(at / 3), at % 3];
        const one = squaredDistance(probes.subarray(4 * i, 4 * i + 4), gallery.subarray(4 * j, 4 * j + 4));
        expect(distance).toBeCloseTo(one, 5);
      });
    }
  });

  it('[ID2] on the sphere the mean distance is 2 − m (2 − the centroid’s), m the length of the mean picture', () => {
    const [probes, gallery] = [unitRows(6, 4, 3), unitRows(5, 4, 4)];
    const labels = new Int32Array(5);
    const [mean, centroid, nearest] = (['mean', 'centroid', 'nearest'] as const).map((matcher) =>
      columnsOf(matcher, probes, gallery, labels, 4),
    );
    const m = Math.hypot(
      ...[0, 1, 2, 3].map((k) => [0, 1, 2, 3, 4].reduce((sum, i) => sum + gallery[4 * i + k]! / 5, 0)),
    );
    mean!.forEach((distance, i) => {
      expect(distance).toBeCloseTo(2 - m * (2 - centroid![i]!), 5);
      expect(nearest![i]).toBeLessThanOrEqual(distance);
    });
  });

  it('[ID2] takes pictures in any order, and leaves them so', () => {
    const shuffled = Float32Array.of(...GALLERY.subarray(4), ...GALLERY.subarray(0, 4));
    for (const matcher of ['nearest', 'mean', 'centroid'] as const) {
      const D = columnsOf(matcher, PROBE, shuffled, Int32Array.of(1, 0, 0), 2);
      expect(D).toEqual(columnsOf(matcher, PROBE, GALLERY, LABELS, 2));
    }
    expect(GALLERY[0]).toBe(1);
  });

  it('[ID1] refuses an empty gallery, a person without a picture and a label of nobody', () => {
    const match = (labels: number[], people: number) =>
      distancesToPeople(
        PROBE,
        new Float32Array(2 * labels.length),
        Int32Array.from(labels),
        people,
        2,
        'nearest',
        new Float32Array(people),
      );
    expect(() => match([], 0)).toThrow('nobody is enrolled');
    expect(() => match([0, 0], 2)).toThrow('person 1 is enrolled without a picture');
    expect(() => match([0, 2], 2)).toThrow('the label 2 is none of 0 to 1');
  });
});

describe('nearestPeople(D, columns, enrolled)', () => {
  const D = Float32Array.of(3, 1, 2, /**/ 2, 2, 2);

  it('[ID3] finds the first and the second; ties go to the lowest column', () => {
    const { label, distance, secondLabel, secondDistance } = nearestPeople(D, 3);
    expect([...label]).toEqual([1, 0]);
    expect([...distance]).toEqual([1, 2]);
    expect([...secondLabel]).toEqual([2, 1]);
    expect([...secondDistance]).toEqual([2, 2]);
  });

  it('[ID3] looks at those who are enrolled so far; with one of them there is no second', () => {
    expect([...nearestPeople(D, 3, 2).secondLabel]).toEqual([0, 1]);
    const one = nearestPeople(D, 3, 1);
    expect([...one.label]).toEqual([0, 0]);
    expect([...one.secondLabel]).toEqual([-1, -1]);
    expect([...one.secondDistance]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it('[ID3] agrees with sorting', () => {
    const many = unitRows(40, 7, 9);
    const { label, distance, secondLabel } = nearestPeople(many, 7);
    for (let i = 0; i < 40; i++) {
      const row = many.subarray(7 * i, 7 * i + 7);
      const order = Array.from(row.keys()).sort((a, b) => row[a]! - row[b]!);
      expect([label[i], secondLabel[i], distance[i]]).toEqual([order[0], order[1], row[order[0]!]]);
    }
  });

  it('[ID3] refuses a distance that is no number, and an empty gallery', () => {
    expect(() => nearestPeople(Float32Array.of(1, Number.NaN), 2)).toThrow(
      'probe 0 and person 1 is not a number',
    );
    expect(() => nearestPeople(D, 3, 0)).toThrow('enrol at least one and at most 3 people, got 0');
  });
});

describe('byRatio(matches)', () => {
  it('[ID4] is first ÷ second, 0 without a second, 1 where both are at 0', () => {
    const score = (D: number[], enrolled: number) =>
      byRatio(nearestPeople(Float32Array.from(D), 2, enrolled)).score[0];
    expect(score([1, 4], 2)).toBe(0.25);
    expect(score([1, 4], 1)).toBe(0);
    expect(score([0, 0], 2)).toBe(1);
  });

  it('[ID4] says yes to a stranger who is far from everybody, and farther from most', () => {
    const { score } = byRatio(nearestPeople(Float32Array.of(1.2, 3.6), 2));
    expect(score[0]).toBeLessThan(0.5);
  });
});

/** Two are enrolled. Their probes: right at 1, wrong at 2, right at 5. Strangers at 3 and 6. */
const ANSWERS = { label: Int32Array.of(0, 1, 1, 0, 1), score: Float32Array.of(1, 2, 5, 3, 6) };
const TRUTH = Int32Array.of(0, 0, 1, -1, 7);

describe('outcomesAt(answers, truth, enrolled, t)', () => {
  const at = (t: number) => Object.values(outcomesAt(ANSWERS, TRUTH, 2, t));

  it('[ID5] counts right name, wrong name, missed, let in, turned away; at t a name is said', () => {
    expect(at(3)).toEqual([1, 1, 1, 1, 1]);
    expect(at(2.9)).toEqual([1, 1, 1, 0, 2]);
    expect(at(1)).toEqual([1, 0, 2, 0, 2]);
  });

  it('[ID5] past both ends says nobody’s name, or everybody’s', () => {
    expect(at(-1)).toEqual([0, 0, 3, 0, 2]);
    expect(at(Number.POSITIVE_INFINITY)).toEqual([2, 1, 0, 2, 0]);
  });

  it('[ID5] refuses a threshold that is no number', () => {
    expect(() => at(Number.NaN)).toThrow('a threshold must be a number, got NaN');
  });
});

describe('rankOne(answers, truth, enrolled)', () => {
  it('[ID6] leaves strangers and thresholds out: two of three', () => {
    expect(rankOne(ANSWERS, TRUTH, 2)).toBeCloseTo(2 / 3, 12);
  });

  it('[ID6] does not exist where all probes are strangers', () => {
    expect(() => rankOne(ANSWERS, Int32Array.of(-1, -1, -1, -1, -1), 2)).toThrow('got none');
  });
});

describe('dirAtFpir(answers, truth, enrolled, target)', () => {
  it('[ID7] by hand: with no stranger let in one of three is named, with one of two two of three', () => {
    expect(dirAtFpir(ANSWERS, TRUTH, 2, 0)).toEqual({ dir: 1 / 3, fpir: 0, threshold: 2 });
    expect(dirAtFpir(ANSWERS, TRUTH, 2, 0.49)).toEqual({ dir: 1 / 3, fpir: 0, threshold: 2 });
    expect(dirAtFpir(ANSWERS, TRUTH, 2, 0.5)).toEqual({ dir: 2 / 3, fpir: 0.5, threshold: 5 });
    expect(dirAtFpir(ANSWERS, TRUTH, 2, 1)).toEqual({ dir: 2 / 3, fpir: 1, threshold: 6 });
  });

  it('[ID7] takes a stranger and a friend at one score together', () => {
    const tied = { label: Int32Array.of(0, 0), score: Float32Array.of(2, 2) };
    for (const truth of [Int32Array.of(0, -1), Int32Array.of(-1, 0)]) {
      expect(dirAtFpir(tied, truth, 1, 0.9)).toEqual({
        dir: 0,
        fpir: 0,
        threshold: Number.NEGATIVE_INFINITY,
      });
      expect(dirAtFpir(tied, truth, 1, 1)).toEqual({ dir: 1, fpir: 1, threshold: 2 });
    }
  });

  it('[ID7] agrees with trying every score that occurs', () => {
    for (let seed = 0; seed < 10; seed++) {
      const random = createRandom(seed);
      const truth = Int32Array.from({ length: 60 }, () => Math.floor(8 * random()) - 3);
      const label = Int32Array.from({ length: 60 }, () => Math.floor(5 * random()));
      const score = Float32Array.from({ length: 60 }, () => Math.floor(20 * random()));
      const answers = { label, score };
      const known = truth.filter((label) => label >= 0).length;
      const tried = [...new Set(score)]
        .map((t) => ({ t, ...outcomesAt(answers, truth, 5, t) }))
        .filter(({ letIn }) => letIn / (60 - known) <= 0.3)
        .sort((a, b) => b.t - a.t);
      const { dir, threshold } = dirAtFpir(answers, truth, 5, 0.3);
      expect(threshold).toBe(tried[0]?.t ?? Number.NEGATIVE_INFINITY);
      expect(dir).toBeCloseTo((tried[0]?.rightName ?? 0) / known, 12);
    }
  });

  it('[ID7] needs strangers and probes of those who are enrolled', () => {
    expect(() => dirAtFpir(ANSWERS, Int32Array.of(0, 0, 1, 1, 0), 2, 0.1)).toThrow('got 0 and 5');
    expect(() => dirAtFpir(ANSWERS, new Int32Array(5).fill(-1), 2, 0.1)).toThrow('got 5 and 0');
    expect(() => dirAtFpir(ANSWERS, TRUTH, 2, 1.5)).toThrow('FPIR must lie between 0 and 1, got 1.5');
  });
});

describe('letInByGallerySize(D, people, t)', () => {
  it('[ID8] by hand: a stranger counts from the first person within t on', () => {
    const D = Float32Array.of(3, 1, 2, /**/ 9, 9, 1, /**/ 1, 9, 9, /**/ 9, 9, 9);
    expect([...letInByGallerySize(D, 3, 1)]).toEqual([0.25, 0.5, 0.75]);
    expect([...letInByGallerySize(D, 3, 0)]).toEqual([0, 0, 0]);
    expect([...letInByGallerySize(D, 3, 9)]).toEqual([1, 1, 1]);
  });

  it('[ID8] does not exist without strangers', () => {
    expect(() => letInByGallerySize(new Float32Array(0), 3, 1)).toThrow('needs strangers, got none');
  });

  it('[ID8] is what outcomesAt counts, gallery by gallery, and never falls', () => {
    const D = unitRows(30, 8, 5);
    const truth = new Int32Array(30).fill(-1);
    const share = letInByGallerySize(D, 8, -0.5);
    share.forEach((letIn, n) => {
      const answers = byDistance(nearestPeople(D, 8, n + 1));
      expect(letIn).toBeCloseTo(outcomesAt(answers, truth, n + 1, -0.5).letIn / 30, 12);
      expect(letIn).toBeGreaterThanOrEqual(share[n - 1] ?? 0);
    });
  });
});

describe('falseAlarmOfGallery(far, people)', () => {
  it('[ID9] by hand: 1 − 0.9² of two people at one in ten; the FAR itself of one', () => {
    expect(falseAlarmOfGallery(0.1, 2)).toBeCloseTo(0.19, 12);
    expect(falseAlarmOfGallery(0.03, 1)).toBeCloseTo(0.03, 15);
    expect(falseAlarmOfGallery(0.5, 0)).toBe(0);
    expect(falseAlarmOfGallery(0, 1000)).toBe(0);
    expect(falseAlarmOfGallery(1, 3)).toBe(1);
  });

  it('[ID9] keeps its digits where 1 − FAR is 1 already', () => {
    expect(falseAlarmOfGallery(1e-18, 1000)).toBeCloseTo(1e-15, 27);
    expect(falseAlarmOfGallery(1e-6, 1e6)).toBeCloseTo(1 - Math.exp(-1), 6);
  });

  it('[ID9] is the share of strangers let in where comparisons are independent', () => {
    const random = createRandom(7);
    const D = Float32Array.from({ length: 20_000 * 10 }, random);
    const share = letInByGallerySize(D, 10, 0.1);
    for (const n of [1, 5, 10])
      expect(Math.abs(share[n - 1]! - falseAlarmOfGallery(0.1, n))).toBeLessThan(0.015);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses the FAR %s', (far) => {
    expect(() => falseAlarmOfGallery(far, 2)).toThrow(
      new RangeError(`FAR must lie between 0 and 1, got ${far}`),
    );
  });
});
