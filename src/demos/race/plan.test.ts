import { describe, expect, it } from 'vitest';
import { lossOf } from '../../numerics/loss-settings';
import { defaults } from '../../settings/declare';
import { presetShown } from '../../settings/presets';
import { LOSSES } from './losses';
import { change, liveOf, notesOn, racers } from './plan';
import { MOST_LANES, RACE_PRESETS, RACE_SETTINGS } from './settings';

const values = defaults(RACE_SETTINGS);
const nobody = { ...values, contrastive: false, triplet: false, supcon: false, arcface: false };
const everybody = Object.fromEntries(LOSSES.map(({ key }) => [key, true]));

describe('racers(values)', () => {
  it('are the chosen losses in the order of the page', () => {
    expect(racers(values)).toEqual(['contrastive', 'triplet', 'supcon', 'arcface']);
    expect(racers({ ...nobody, proxynca: true, ntxent: true })).toEqual(['ntxent', 'proxynca']);
    expect(notesOn(values)).toEqual([]);
  });

  it('are the first four where an address asks for more, and a sentence says who was left out', () => {
    const all = { ...values, ...everybody };
    expect(racers(all)).toEqual(['contrastive', 'triplet', 'ntxent', 'supcon']);
    expect(notesOn(all)).toEqual([
      '8 losses were asked for and four can race; softmax, ArcFace, CosFace and proxy-NCA were left out.',
    ]);
    expect(notesOn({ ...values, softmax: true })).toEqual([
      '5 losses were asked for and four can race; ArcFace was left out.',
    ]);
  });

  it('are the usual ones where an address asks for nobody', () => {
    expect(racers(nobody)).toEqual(racers(values));
    expect(notesOn(nobody)).toEqual(['No loss was chosen, and a race has to have one; the usual ones run.']);
  });
});

describe('change(racing, key, isIn)', () => {
  it('lets a loss in or out, in the order of the page', () => {
    expect(change(['triplet', 'arcface'], 'ntxent', true)).toEqual(['triplet', 'ntxent', 'arcface']);
    expect(change(['triplet', 'arcface'], 'triplet', false)).toEqual(['arcface']);
  });

  it('refuses a fifth, and refuses to let the last one go', () => {
    expect(change(racers(values), 'softmax', true)).toBe(
      'Four losses are the most that can race; take one out before softmax comes in.',
    );
    expect(change(['triplet'], 'triplet', false)).toBe(
      'A race has to have somebody in it; choose another loss before triplet goes.',
    );
  });
});

describe('liveOf(values, racing)', () => {
  const every = LOSSES.map(({ key }) => key);

  it('trains each lane by its own loss, all at one learning rate', () => {
    const { lanes } = liveOf({ ...values, rate: 0.002 }, every);
    expect(lanes.map(lossOf)).toEqual(LOSSES.map(({ trains }) => trains));
    expect(new Set(lanes.map(({ learningRate }) => learningRate))).toEqual(new Set([0.002]));
  });

  it('gives each setting to the losses that have it, and to no other', () => {
    for (const knob of ['push', 'alpha', 'temperature', 'scale', 'angle', 'cosine'] as const) {
      const before = liveOf(values, every).lanes;
      const after = liveOf({ ...values, [knob]: RACE_SETTINGS[knob].max }, every).lanes;
      const moved = LOSSES.filter((_, i) => JSON.stringify(before[i]) !== JSON.stringify(after[i]));
      expect(moved, knob).toEqual(LOSSES.filter(({ knobs }) => knobs.includes(knob)));
    }
  });
});

describe('RACE_PRESETS', () => {
  it('each choose at most four, and each is known again', () => {
    for (const preset of RACE_PRESETS) {
      const chosen = { ...values, ...preset.values };
      expect(racers(chosen).length).toBeLessThanOrEqual(MOST_LANES);
      expect(notesOn(chosen)).toEqual([]);
      expect(presetShown(RACE_PRESETS, chosen)).toBe(preset);
    }
  });
});
