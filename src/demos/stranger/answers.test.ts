import { describe, expect, it } from 'vitest';
import { answersOf, limitOf, nameBy, outcomeOf, outcomesOf, WAYS } from './answers';
import { ROWS, rowOf, type Visit } from './people';
import { type Sight, untrained } from './sight';

const limits = { t: 0.4, cutoff: 0.99, ratio: 0.5 };
const bob: Visit = { visitor: 'Bob', picture: 7 };
const thomas: Visit = { visitor: 'Thomas', picture: 7 };
const john: Visit = { visitor: 'John', picture: 13 };

/** A sight in which these visits have these distances and logits. */
function sightOf(
  people: readonly string[],
  given: readonly { visit: Visit; distances: number[]; logits: number[]; withOthers?: number[] }[],
  names: readonly string[] = ['Bob', 'Thomas'],
): Sight {
  const D = new Float32Array(ROWS * people.length).fill(4);
  const plain = untrained(names, ROWS);
  const withOthers = {
    names,
    outputs: names.length + 1,
    values: new Float32Array(ROWS * (names.length + 1)),
  };
  for (const { visit, distances, logits, withOthers: three } of given) {
    const row = rowOf(visit);
    D.set(distances, row * people.length);
    plain.values.set(logits, row * names.length);
    withOthers.values.set(three ?? [...logits, -9], row * (names.length + 1));
  }
  return { distances: { people, D, twins: null }, plain, withOthers };
}

describe('outcomeOf(way, sight, visit, limits)', () => {
  const people = ['Bob', 'Thomas'];
  const sight = sightOf(people, [
    { visit: bob, distances: [0.1, 2], logits: [9, 0] },
    { visit: thomas, distances: [2, 0.6], logits: [0, 3] },
    { visit: john, distances: [0.8, 2.4], logits: [4, 0], withOthers: [4, 0, 5] },
  ]);

  it('a guess always names somebody', () => {
    expect(outcomeOf('guess', sight, bob, limits)).toBe('rightName');
    expect(outcomeOf('guess', sight, thomas, limits)).toBe('rightName');
    expect(outcomeOf('guess', sight, john, limits)).toBe('letIn');
  });

  it('a cut-off turns away whoever has less than this share, stranger or not', () => {
    // 1 / (1 + exp(−3)) is 0.953, 1 / (1 + exp(−4)) is 0.982
    expect(outcomeOf('cutoff', sight, bob, limits)).toBe('rightName');
    expect(outcomeOf('cutoff', sight, thomas, limits)).toBe('missed');
    expect(outcomeOf('cutoff', sight, john, limits)).toBe('turnedAway');
    expect(outcomeOf('cutoff', sight, john, { ...limits, cutoff: 0.98 })).toBe('letIn');
  });

  it('a class for others turns away whoever has most of the shares there', () => {
    expect(outcomeOf('others', sight, john, limits)).toBe('turnedAway');
    expect(outcomeOf('others', sight, bob, limits)).toBe('rightName');
  });

  it('the second best does not ask whether the first is near', () => {
    expect(outcomeOf('second', sight, john, limits)).toBe('letIn');
    expect(outcomeOf('second', sight, thomas, limits)).toBe('rightName');
  });

  it('a threshold does', () => {
    expect(outcomeOf('threshold', sight, bob, limits)).toBe('rightName');
    expect(outcomeOf('threshold', sight, thomas, limits)).toBe('missed');
    expect(outcomeOf('threshold', sight, john, limits)).toBe('turnedAway');
    expect(outcomeOf('threshold', sight, john, { ...limits, t: 1 })).toBe('letIn');
  });

  it('a classifier that has no output for somebody enrolled calls them by a wrong name', () => {
    const three = sightOf([...people, 'John'], [{ visit: john, distances: [0.8, 2.4, 0.1], logits: [4, 0] }]);
    expect(outcomeOf('guess', three, john, limits)).toBe('wrongName');
    expect(outcomeOf('threshold', three, john, limits)).toBe('rightName');
  });

  it('a name that is not enrolled any more lets a stranger in, and is the wrong one for who is', () => {
    const onlyThomas = sightOf(['Thomas'], [{ visit: bob, distances: [2], logits: [9, 0] }]);
    expect(outcomeOf('guess', onlyThomas, bob, limits)).toBe('letIn');
    const wrong = sightOf(['Thomas'], [{ visit: thomas, distances: [0.1], logits: [9, 0] }]);
    expect(outcomeOf('guess', wrong, thomas, limits)).toBe('wrongName');
  });
});

describe('the awkward ends', () => {
  it('with nobody enrolled every way turns away or lets in, and none throws', () => {
    const nobody = sightOf([], [], []);
    for (const way of WAYS) expect(outcomeOf(way, nobody, john, limits)).toBe('turnedAway');
    expect(nameBy('threshold', nobody, rowOf(john), limits)).toBeNull();
  });

  it('a softmax over one name is sure of everybody', () => {
    const one = sightOf(['Bob'], [{ visit: john, distances: [0.8], logits: [0] }], ['Bob']);
    expect(nameBy('cutoff', one, rowOf(john), { ...limits, cutoff: 1 })).toBe('Bob');
  });

  it('a cut-off of 1 is reached by no share of two names, and one of 0 by all', () => {
    const sure = sightOf(['Bob', 'Thomas'], [{ visit: bob, distances: [0, 2], logits: [60, 0] }]);
    expect(nameBy('cutoff', sure, rowOf(bob), { ...limits, cutoff: 1 })).toBeNull();
    expect(nameBy('cutoff', sure, rowOf(bob), { ...limits, cutoff: 0.999 })).toBe('Bob');
    expect(nameBy('cutoff', sure, rowOf(john), { ...limits, cutoff: 0 })).toBe('Bob');
  });

  it('with one person enrolled there is no second best, so everybody passes', () => {
    const one = sightOf(['Bob'], [{ visit: john, distances: [3.9], logits: [0] }], ['Bob']);
    expect(nameBy('second', one, rowOf(john), limits)).toBe('Bob');
    expect(nameBy('threshold', one, rowOf(john), limits)).toBeNull();
  });

  it('t = 0 names a picture that is enrolled, t = 4 everybody', () => {
    const same = sightOf(['Bob'], [{ visit: bob, distances: [0], logits: [0] }], ['Bob']);
    expect(nameBy('threshold', same, rowOf(bob), { ...limits, t: 0 })).toBe('Bob');
    expect(nameBy('threshold', same, rowOf(john), { ...limits, t: 0 })).toBeNull();
    expect(nameBy('threshold', same, rowOf(john), { ...limits, t: 4 })).toBe('Bob');
  });
});

describe('outcomesOf(answers, way, queue, people, limits)', () => {
  it('counts each visitor once', () => {
    const queue = [bob, thomas, john];
    const sight = sightOf(['Bob', 'Thomas'], [{ visit: bob, distances: [0.1, 2], logits: [9, 0] }]);
    for (const way of WAYS) {
      const counts = outcomesOf(
        answersOf(way, sight, queue.map(rowOf)),
        way,
        queue,
        ['Bob', 'Thomas'],
        limits,
      );
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(3);
    }
  });

  it('lets more in the larger t is', () => {
    expect(limitOf('threshold', { ...limits, t: 1 })).toBe(1);
    expect(limitOf('cutoff', limits)).toBeCloseTo(-Math.log(99), 12);
  });
});
