import { describe, expect, it } from 'vitest';
import { defaults } from '../../settings/declare';
import type { ExportedEncoder } from '../../state/encode';
import { trainedAtBuild } from '../../state/first-run';
import { pictureOf, picturesOf } from './picture';
import { trainingOf } from './plan';
import { apartInWords, flowInWords, spokenApart, spotInWords, subjectOf, trainingInWords } from './sentence';
import { EMBEDDING_SETTINGS } from './settings';
import { type Sight, sightOfAll } from './sight';

const values = defaults(EMBEDDING_SETTINGS);
const untouched = { painted: false, own: null };
const asTaken = subjectOf(values, untouched);

/** Two numbers of length 1 for three pictures, without an encoder. */
function sightWith(length: number, anchor: [number, number]): Sight {
  const pixels = pictureOf('Bob', 2);
  const face = (...numbers: number[]) => ({ pixels, embedding: Float32Array.from(numbers) });
  return {
    step: 400,
    layers: [Float32Array.of(0, 2), Float32Array.of(1), Float32Array.from(anchor, (value) => length * value)],
    length,
    faces: { anchor: face(...anchor), positive: face(0, 1), negative: face(-1, 0) },
    sum: () => null,
  };
}

describe('flowInWords(sight, subject, focus)', () => {
  it('says what comes in, what goes out, and the number in focus', () => {
    expect(flowInWords(sightWith(5, [0.6, 0.8]), asTaken, 2)).toBe(
      'From 576 grey values of Bob the encoder makes 2 numbers of length 1. Number\u00a02, in focus, is 0.80: no name, no class, no percentage.',
    );
  });

  it('says how little the encoder was trained', () => {
    const early = (step: number) => flowInWords({ ...sightWith(5, [0.6, 0.8]), step }, asTaken, 1);
    expect(early(0)).toContain('of Bob an encoder that nobody has trained makes');
    expect(early(50)).toContain('of Bob an encoder trained for 50 steps makes');
  });

  it('says that zeros have no direction', () => {
    expect(flowInWords(sightWith(0, [0, 0]), asTaken, 1)).toContain(
      'makes 2 numbers, and each of them is 0. They have no direction: 0 ÷ 0 is not a number',
    );
  });
});

describe('subjectOf(values, change)', () => {
  it.each([
    ['glasses', 'Bob with glasses'],
    ['grey', 'an even grey'],
  ] as const)('%s is %s', (change, whose) => {
    expect(subjectOf({ ...values, change }, untouched)).toEqual({ whose, asTaken: false });
  });

  it('names a file of the reader’s, and says what was changed by hand', () => {
    expect(subjectOf(values, { painted: false, own: 'me.jpg' }).whose).toBe('“me.jpg”');
    expect(subjectOf(values, { painted: true, own: null }).whose).toBe('Bob, changed by hand,');
  });
});

describe('apartInWords(sight, subject, values)', () => {
  it('speaks of two pictures of one person', () => {
    expect(spokenApart(apartInWords(sightWith(5, [0.6, 0.8]), asTaken, values))).toBe(
      'Two pictures of Bob end 0.40 apart, squared; the first of them and Thomas 3.20. A squared distance is 2 subtractions, squared and added.',
    );
  });

  it('speaks of a changed picture and the person', () => {
    const subject = subjectOf({ ...values, change: 'shuffled' }, untouched);
    expect(spokenApart(apartInWords(sightWith(5, [0.6, 0.8]), subject, values))).toContain(
      'Bob, shuffled and Bob end 0.40 apart, squared; it and Thomas 3.20.',
    );
  });

  it('says where zeros stand', () => {
    const apart = apartInWords(sightWith(0, [0, 0]), asTaken, values);
    expect([apart.toPositive, apart.toNegative]).toEqual(['1.00', '1.00']);
    expect(apart.verdict).toBe('What has no direction is at 1 from everything of length 1.');
  });
});

describe('the other sentences', () => {
  it('spotInWords(sight, spot) names a unit, one that is off, and a number', () => {
    const sight = sightWith(5, [0.6, 0.8]);
    expect(spotInWords(sight, { layer: 0, index: 1 })).toBe('Unit 2 of 2: 2.00');
    expect(spotInWords(sight, { layer: 0, index: 0 })).toBe('Unit 1 of 2 is off');
    expect(spotInWords(sight, { layer: 3, index: 1 })).toBe('Number 2 of 2: 4.00, at length 1 0.80');
  });

  it('trainingInWords(values) says what is being trained', () => {
    expect(trainingInWords(values)).toContain('16 numbers is being trained here, for 400 steps');
    expect(trainingInWords({ ...values, steps: '0' })).toContain('nobody has trained is being made here');
  });
});

describe('the average face, before training', () => {
  it('comes out as zeros, at 1 from every other embedding', async () => {
    const zero = { ...values, change: 'average', steps: '0' } as const;
    const encoder: ExportedEncoder = await trainedAtBuild(trainingOf(zero));
    const sight = sightOfAll(encoder, picturesOf(zero, encoder.mean));
    expect([sight.length, ...sight.faces.anchor.embedding]).toEqual(new Array(17).fill(0));
    const { toPositive, toNegative } = apartInWords(sight, subjectOf(zero, untouched), zero);
    expect([toPositive, toNegative]).toEqual(['1.00', '1.00']);
  });
});
