import { expect, describe as group, it } from 'vitest';
import { gradientStep, oneTriplet } from '../../numerics/one-triplet';
import { defaults } from '../../settings/declare';
import { spoken } from '../share/pieces';
import { placesOf, pointsOf, rulesOf } from './points';
import { beyondTheRings, describe } from './sentence';
import { TRIPLET_PRESETS, TRIPLET_SETTINGS, type TripletValues } from './settings';

const START = defaults(TRIPLET_SETTINGS);

function say(changed: Partial<TripletValues> = {}): string {
  const values = { ...START, ...changed };
  const rules = rulesOf(values);
  const triplet = oneTriplet(pointsOf(values), rules);
  const moved = gradientStep(pointsOf(values), triplet.gradient, values.eta, rules.normalised);
  const next = oneTriplet(moved, rules).loss;
  return spoken(describe({ triplet, rules, places: placesOf(triplet.z), next, eta: values.eta }));
}

const preset = (name: string) => TRIPLET_PRESETS.find((one) => one.name === name)!.values;

group('describe()', () => {
  it('says where the negative stands, what that costs, and what a step would do', () => {
    expect(say()).toBe(
      'Thomas has passed the positive’s circle, but not yet the dashed one. Semi-hard: this triplet costs 0.10. ' +
        'One step of η = 0.15 along the arrows brings it to 0.00.',
    );
  });

  it.each([
    ['easy-triplet', 'Thomas has passed the dashed circle. Easy: this triplet costs 0 and is left alone. '],
    [
      'all-on-one-point',
      'All three faces stand on one point: this triplet costs 0.20. Yet its gradient is exactly 0, and no step will move anybody.',
    ],
  ])('of the preset “%s” says %s', (name, sentence) => {
    expect(say(preset(name))).toBe(sentence);
  });

  it.each(['easy', 'semi-hard', 'hard'] as const)(
    'the preset of a triplet that is %s is what it is called',
    (name) => {
      const values = { ...START, ...preset(`${name}-triplet`) };
      expect(oneTriplet(pointsOf(values), rulesOf(values)).difficulty).toBe(name);
    },
  );

  it('on the unit circle the rings are lines across the rim', () => {
    expect(say(preset('on-the-unit-circle'))).toContain(
      'has passed the positive’s line, but not yet the dashed one',
    );
  });

  it('names a loss below 0, and one that never ends', () => {
    expect(say({ ...preset('easy-triplet'), clip: 'none' })).toContain(
      '“costs” −0.35, less than nothing, and goes on pulling',
    );
    expect(say({ ...preset('easy-triplet'), clip: 'softplus' })).toMatch(
      /costs 0\.\d\d, and never quite 0\. One step/,
    );
  });

  it('says when two stand on one point', () => {
    expect(say({ px: START.ax, py: START.ay })).toContain('Anchor and positive stand on one point. ');
    expect(say({ nx: START.ax, ny: START.ay })).toContain('Thomas stands on the anchor');
  });

  it('says that a point of length 0 has no direction, and what the code does', () => {
    const sentence = say({ space: 'circle', ax: 0, ay: 0 });
    expect(sentence).toContain(
      'The anchor is at 0, which has no direction and cannot be scaled to length 1.',
    );
    expect(sentence).toContain('The code leaves it where it is');
  });
});

group('beyondTheRings()', () => {
  it('knows that only the hinge ends', () => {
    expect(beyondTheRings(rulesOf(START))).toBe('beyond this circle the loss is 0');
    expect(beyondTheRings(rulesOf({ ...START, clip: 'softplus' }))).toBe('the loss is never 0');
  });
});
