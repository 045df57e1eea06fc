import { describe, expect, it } from 'vitest';
import { parseAddress, toAddress } from './address';
import { correct, nearestAllowed } from './correct';
import { choice, defaults, listOf, number, several, toggle, type Values } from './declare';
import { positionOf, valueAt } from './scale';

const demo = {
  alpha: number({
    label: 'Margin',
    help: '',
    default: 0.2,
    min: 0,
    max: 5,
    step: 0.01,
    digits: 2,
    scale: 'root',
  }),
  seed: number({ label: 'Seed', help: '', default: 1, min: 0, max: 9999, step: 1, digits: 0 }),
  mining: choice({
    label: 'Triplets',
    help: '',
    default: 'batch-all',
    options: [
      { value: 'batch-all', label: 'all' },
      { value: 'semi-hard', label: 'semi-hard' },
    ],
  }),
  unit: toggle({ label: 'Length 1', help: '', default: true }),
};

function parse(query: string) {
  const { values, notes } = parseAddress(demo, new URLSearchParams(query));
  return { values, notes: [...notes.values()] };
}

describe('parseAddress(declaration, query)', () => {
  it('takes what the query says and the default for the rest', () => {
    const { values, notes } = parse('?alpha=0.35&mining=semi-hard');
    expect(values).toEqual({ alpha: 0.35, seed: 1, mining: 'semi-hard', unit: true });
    expect(notes).toEqual([]);
  });

  it('opens with defaults or nearest values, and one sentence a value, when nothing makes sense', () => {
    const { values, notes } = parse("?alpha=banana&seed=1e99&mining=' OR 1&unit=maybe");
    expect(values).toEqual({ ...defaults(demo), seed: 9999 });
    expect(notes).toEqual([
      'alpha=banana is not a number; 0.20 was taken.',
      'seed=1e99 is outside 0 to 9999; 9999 was taken.',
      "mining=' OR 1 is not one of batch-all, semi-hard; batch-all was taken.",
      'unit=maybe is neither on nor off; on was taken.',
    ]);
  });

  it.each([
    ['alpha=', 0.2],
    ['alpha=NaN', 0.2],
    ['alpha=Infinity', 5],
    ['alpha=-3', 0],
    ['alpha=%200.5%20', 0.5],
    ['alpha=0,35', 0.35],
    ['alpha=1,000,000', 0.2],
  ])('reads %s as %d', (query, alpha) => {
    expect(parse(query).values.alpha).toBe(alpha);
  });

  it('says which key it does not know, and leaves those of the page in peace', () => {
    expect(parse('?beta=2&theme=dark&v=1').notes).toEqual([
      'beta is not a setting of this demo and was left aside.',
    ]);
  });

  it('says nothing of a key that may be another demo’s, and still corrects its own', () => {
    const { notes } = parseAddress(demo, new URLSearchParams('?beta=2&alpha=9'), defaults(demo), true);
    expect([...notes.keys()]).toEqual(['alpha']);
  });

  it('is not fooled by the names that every object has', () => {
    expect(parse('?constructor=1&__proto__=2').values).toEqual(defaults(demo));
  });

  it('says so when the address is of another version', () => {
    expect(parse('?v=7').notes[0]).toContain('v=7');
  });

  it('shortens a value of a thousand letters before it repeats it', () => {
    expect(parse(`?alpha=${'x'.repeat(1000)}`).notes[0]!.length).toBeLessThan(120);
  });
});

describe('toAddress(declaration, values)', () => {
  it('leaves out what is at its default', () => {
    expect(toAddress(demo, defaults(demo)).toString()).toBe('');
  });

  it('is read back as the same values', () => {
    const values: Values<typeof demo> = { alpha: 1.48, seed: 7, mining: 'semi-hard', unit: false };
    expect(parseAddress(demo, toAddress(demo, values)).values).toEqual(values);
  });
});

describe('correct and nearestAllowed', () => {
  it('round to the step without the dust of binary fractions', () => {
    expect(nearestAllowed(demo.alpha, 0.1 + 0.2)).toBe(0.3);
    expect(nearestAllowed(demo.alpha, 0.204)).toBe(0.2);
  });

  it('refuse a value of the wrong kind with a sentence', () => {
    expect(correct('alpha', demo.alpha, { evil: true })).toEqual({
      value: 0.2,
      note: 'alpha=[object Object] is not a number; 0.20 was taken.',
    });
  });
});

describe('correct(key, choice, given)', () => {
  const outputs = choice({
    label: 'Numbers',
    help: '',
    default: '16',
    options: ['2', '3', '16'].map((value) => ({ value, label: value })),
  });

  it.each([
    [0, '2'],
    ['7', '3'],
    ['1e9', '16'],
    ['banana', '16'],
    ['', '16'],
  ])('takes %j as the nearest number that there is, and what is none as the default', (given, value) => {
    expect(correct('outputs', outputs, given)).toEqual({
      value,
      note: `outputs=${given} is not one of 2, 3, 16; ${value} was taken.`,
    });
  });
});

describe('positionOf and valueAt on a root scale', () => {
  it('give small values more room', () => {
    expect(positionOf(demo.alpha, 0.2)).toBeCloseTo(0.2, 12);
    expect(positionOf(demo.alpha, 5)).toBe(1);
  });

  it('undo each other', () => {
    for (let value = 0; value <= 5; value += 0.25)
      expect(valueAt(demo.alpha, positionOf(demo.alpha, value))).toBeCloseTo(value, 12);
  });

  it('stay on the slider', () => {
    expect(valueAt(demo.alpha, -1)).toBe(0);
    expect(valueAt(demo.alpha, 2)).toBe(5);
  });
});

describe('positionOf and valueAt on a logarithmic scale', () => {
  const oneIn = number({
    label: 'One in',
    help: '',
    default: 2,
    min: 2,
    max: 1000,
    step: 1,
    digits: 0,
    scale: 'log',
  });

  it('give equal factors equal room, and undo each other', () => {
    expect(positionOf(oneIn, 2)).toBe(0);
    expect(positionOf(oneIn, 1000)).toBe(1);
    expect(positionOf(oneIn, 20) - positionOf(oneIn, 2)).toBeCloseTo(
      positionOf(oneIn, 600) - positionOf(oneIn, 60),
      12,
    );
    for (const value of [2, 3, 50, 1000])
      expect(valueAt(oneIn, positionOf(oneIn, value))).toBeCloseTo(value, 9);
  });
});

describe('several(setting)', () => {
  const people = several({
    label: 'Enrolled',
    help: '',
    default: 'Bob,Thomas',
    options: ['Bob', 'Thomas', 'John'].map((value) => ({ value, label: value })),
  });

  it('is a list in the order of its options, each value once', () => {
    expect(correct('enrolled', people, 'John, Bob,John').value).toBe('Bob,John');
    expect(listOf('Bob,John')).toEqual(['Bob', 'John']);
  });

  it('may be empty', () => {
    expect(correct('enrolled', people, '')).toEqual({ value: '', note: null });
    expect(listOf('')).toEqual([]);
  });

  it('leaves out what it does not know, and says so', () => {
    expect(correct('enrolled', people, 'Bob,Nobody')).toEqual({
      value: 'Bob',
      note: 'enrolled=Bob,Nobody names Nobody, and there are Bob, Thomas, John; Bob was taken.',
    });
  });

  it('comes back from an address', () => {
    const query = toAddress({ people }, { people: 'Bob,John' });
    expect(parseAddress({ people }, query).values).toEqual({ people: 'Bob,John' });
  });
});
