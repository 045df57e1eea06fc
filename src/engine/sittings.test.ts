import { describe, expect, it } from 'vitest';
import { drawFace } from '../faces/draw';
import { person } from '../faces/person';
import { shot } from '../faces/shot';
import { PIXELS, pose, SIZE } from './problem';
import type { Plan, Problem } from './protocol';
import { crowdTrainedOn, shownRows, shownSittings, sittings, sittingsOf } from './sittings';

const named = {
  kind: 'named',
  seeds: [36_701, 11_240, 13_402],
  shots: 5,
  unseenShots: 2,
} as const satisfies Problem;
const drawn = {
  kind: 'drawn',
  people: 64,
  shots: 24,
  unseenPeople: 40,
  unseenShots: 10,
} as const satisfies Problem;
const base = { seed: 1, hidden: [], outputs: 2, normalised: true, people: 2, shots: 3 };

describe('sittings(problem)', () => {
  it('never tests on a person or a shot that is trained on', () => {
    const { train, unseen } = sittings(drawn);
    expect(train.length).toBe(64 * 24);
    expect(unseen.length).toBe(400);
    expect(train[0]).toEqual({ personSeed: 1_000, shotSeed: 10_000, label: 0 });
    expect(unseen.at(-1)).toEqual({ personSeed: 2_039, shotSeed: 50_399, label: 39 });
    const people = new Set(train.map(({ personSeed }) => personSeed));
    expect(unseen.some(({ personSeed }) => people.has(personSeed))).toBe(false);
  });

  it('takes every picture of the named people once', () => {
    const { train, unseen } = sittings(named);
    const shots = [...train, ...unseen].map(({ shotSeed }) => shotSeed);
    expect(new Set(shots).size).toBe(21);
    expect(train.map(({ label }) => label)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  });
});

describe('sittings(problem) with others', () => {
  const others: Problem = { ...named, others: { people: 4, shots: 3 } };

  it('gives many people one label more, and tests on others again', () => {
    const { train, unseen } = sittings(others);
    const more = [...train.slice(15), ...unseen.slice(6)];
    expect(more.map(({ label }) => label)).toEqual(Array(4 * 3 + 4 * 2).fill(3));
    expect(new Set(more.map(({ personSeed }) => personSeed)).size).toBe(8);
    expect(new Set([...train, ...unseen].map(({ shotSeed }) => shotSeed)).size).toBe(21 + 12 + 8);
  });

  it('leaves the named people as they are', () => {
    expect(sittings(others).train.slice(0, 15)).toEqual(sittings(named).train);
    expect(sittings(others).unseen.slice(0, 6)).toEqual(sittings(named).unseen);
  });
});

describe('crowdTrainedOn(problem)', () => {
  it('has, first of each person, the very pictures that are trained on', () => {
    for (const problem of [named, drawn]) {
      const crowd = crowdTrainedOn(problem);
      const rows = sittingsOf(crowd).filter((_, row) => row % crowd.shots < problem.shots);
      expect(rows).toEqual(sittings(problem).train);
    }
  });
});

describe('shownSittings(plan)', () => {
  it('says which picture is shown, without drawing it', () => {
    const plan: Plan = { ...base, problem: named };
    const shown = shownSittings(plan)!;
    expect(shown.map(({ label }) => label)).toEqual([0, 0, 0, 1, 1, 1]);
    const posed = pose(plan);
    const { personSeed, shotSeed } = shown[4]!;
    const picture = drawFace(person(personSeed), shot(shotSeed), SIZE);
    const { train } = sittings(named);
    const other = drawFace(person(train[0]!.personSeed), shot(train[0]!.shotSeed), SIZE);
    // Centring moves every picture by the same mean, so differences stay.
    const pixels = posed.shown.x;
    for (const at of [0, 100, 575]) {
      const difference = (picture[at]! - other[at]!) / 0.25;
      expect(pixels[4 * PIXELS + at]! - pixels[at]!).toBeCloseTo(difference, 4);
    }
  });
});

describe('shownRows(labels, people, shots)', () => {
  it('groups by person, in the order of their numbers', () => {
    expect([...shownRows(Int32Array.of(5, 2, 5, 2, 9, 2, 5), 2, 2)]).toEqual([1, 3, 0, 2]);
  });
});

describe('pose(plan)', () => {
  it('centres on the mean training picture and does not depend on the seed', () => {
    const { train } = pose({ ...base, problem: named });
    for (const pixel of [0, 300, 575]) {
      let sum = 0;
      for (let i = 0; i < 15; i++) sum += train.x[i * PIXELS + pixel]!;
      expect(sum / 15).toBeCloseTo(0, 5);
    }
    expect(pose({ ...base, seed: 2, problem: named }).train.x).toEqual(train.x);
  });

  it('refuses a problem with nobody to tell apart', () => {
    const alone: Problem = { ...named, seeds: [1] };
    expect(() => pose({ ...base, problem: alone })).toThrow('Two people to train on are the fewest, got 1.');
  });
});
