import { describe, expect, it } from 'vitest';
import { squaredDistance } from '../../numerics/distance';
import { falseAlarmOfGallery } from '../../numerics/identification';
import { normalise } from '../../numerics/normalise';
import { createRandom } from '../../numerics/random';
import { NUMBERS } from '../threshold/crowds';
import { ENROLLED, STRANGER_VISITS, STRANGERS, VISITS } from './crowds';
import { columnsOf, type Faces, growthOf, outcomesOf, visitsOf, withShots } from './door';

function unitRows(rows: number, seed: number): Float32Array {
  const random = createRandom(seed);
  const x = Float32Array.from({ length: rows * NUMBERS }, () => 2 * random() - 1);
  normalise(x, NUMBERS, x);
  return x;
}

/** Everybody comes with the very pictures that they are enrolled with; strangers with any. */
const enrolled = unitRows(ENROLLED * VISITS, 1);
const faces: Faces = {
  enrolled,
  shots: VISITS,
  visits: enrolled,
  strangers: unitRows(STRANGERS * STRANGER_VISITS, 2),
};
const columns = columnsOf(faces, 'nearest');

describe('withShots(enrolled, shots)', () => {
  it('keeps the first of each person’s pictures', () => {
    const first = withShots(enrolled, 1);
    expect(first.length).toBe(ENROLLED * NUMBERS);
    for (const person of [0, 1, ENROLLED - 1]) {
      const at = person * NUMBERS;
      expect(first.subarray(at, at + NUMBERS)).toEqual(enrolled.subarray(VISITS * at, VISITS * at + NUMBERS));
    }
    expect(withShots(enrolled, VISITS)).toEqual(enrolled);
  });
});

describe('columnsOf(faces, matcher)', () => {
  it('is a row for each visit and a column for each person', () => {
    const [visit, person] = [5, 7];
    const probe = faces.strangers.subarray(visit * NUMBERS, (visit + 1) * NUMBERS);
    const distances = [0, 1].map((shot) => {
      const row = person * VISITS + shot;
      return squaredDistance(probe, enrolled.subarray(row * NUMBERS, (row + 1) * NUMBERS));
    });
    expect(columns.strangers[visit * ENROLLED + person]).toBeCloseTo(Math.min(...distances), 5);
  });
});

describe('visitsOf(columns, people, strangers)', () => {
  it('sends those who are enrolled, and so many strangers; whoever brings the enrolled picture is found at 0', () => {
    const visits = visitsOf(columns, 30, 4);
    expect(visits.truth.length).toBe(30 * VISITS + 4 * STRANGER_VISITS);
    expect(visits.rankOne).toBe(1);
    expect(outcomesOf(visits, 0)).toEqual({
      rightName: 30 * VISITS,
      wrongName: 0,
      missed: 0,
      letIn: 0,
      turnedAway: 4 * STRANGER_VISITS,
    });
    expect(visits.dir).toMatchObject({ dir: 1 });
  });

  it('has no DIR where no stranger comes, and no growth', () => {
    expect(visitsOf(columns, 30, 0).dir).toBeNull();
    expect(growthOf(columns, 0)).toBeNull();
  });
});

describe('growthOf(columns, strangers)', () => {
  it('measures what visitsOf counts, beside the formula at the FAR of these comparisons', () => {
    const t = 0.9;
    const growth = growthOf(columns, STRANGERS)!(t);
    for (const people of [1, 20, ENROLLED]) {
      const { letIn, turnedAway } = outcomesOf(visitsOf(columns, people, STRANGERS), t);
      expect(growth.measured[people - 1]).toBeCloseTo(letIn / (letIn + turnedAway), 12);
      expect(growth.expected[people - 1]).toBe(falseAlarmOfGallery(growth.far, people));
    }
    expect(growth.far).toBeGreaterThan(0);
  });
});
