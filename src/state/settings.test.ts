import { describe, expect, it, vi } from 'vitest';
import type { About } from '../settings/about';
import { declared, number, toggle } from '../settings/declare';
import { SettingsState } from './settings.svelte';

const settings = declared({
  t: number({ label: 'Threshold', help: '', default: 0.4, min: 0, max: 4, step: 0.01, digits: 2 }),
  oneIn: number({ label: 'One in', help: '', default: 2, min: 2, max: 1000, step: 1, digits: 0 }),
  bell: toggle({ label: 'Bell', help: '', default: false }),
});
const DOOR: About<typeof settings> = {
  name: 'door',
  title: 'A door',
  does: '',
  lesson: 8,
  height: 400,
  settings,
  presets: [{ name: 'night', label: 'at night', values: { t: 0.2, bell: true } }],
  parts: { share: 'Share' },
  offSlide: [],
  notAtFirst: [],
  trains: false,
};
const state = (syncKey?: string, name = 'door') => new SettingsState({ ...DOOR, name }, {}, syncKey);
const at = (query: string) => new URLSearchParams(query);

describe('SettingsState.read(query, surroundings)', () => {
  it('takes what the address says, and says what it does not know', () => {
    const door = state();
    door.read(at('t=1&colour=red'));
    expect(door.values.t).toBe(1);
    expect(door.notes).toEqual(['colour is not a setting of this demo and was left aside.']);
  });

  it('is silent of a key that may be for others of the page', () => {
    const door = state();
    door.read(at('t=1&colour=red'), { others: true });
    expect([door.values.t, door.notes]).toEqual([1, []]);
  });

  it('leaves an address alone that is for another demo of the page', () => {
    const door = state();
    door.read(at('demo=gate&t=9&colour=red'));
    expect([door.values.t, door.notes]).toEqual([0.4, []]);
    door.read(at('demo=door&t=1'));
    expect([door.values.t, door.notes]).toEqual([1, []]);
  });

  it('reads one that is for a demo it shares its settings with', () => {
    vi.stubGlobal('document', new EventTarget());
    const annexe = state('shared', 'window');
    annexe.read(at('demo=gate&t=1&colour=red'));
    expect([annexe.values.t, annexe.notes]).toEqual([1, []]);
  });

  it('begins with a preset, and the rest of the address comes after it', () => {
    const door = state();
    door.read(at('preset=night&t=0.3'));
    expect(door.values).toMatchObject({ t: 0.3, bell: true });
  });

  it('names a preset that it does not know, and those that there are', () => {
    const door = state();
    door.read(at('preset=noon'));
    expect(door.values.t).toBe(0.4);
    expect(door.notes).toEqual(['preset=noon is not known; there are night. The demo begins as it is.']);
  });

  it('knows a setting without its capitals, as the attributes of an element are', () => {
    const door = state();
    door.read(at('onein=9'));
    expect([door.values.oneIn, door.notes]).toEqual([9, []]);
  });
});

describe('SettingsState.address()', () => {
  const page = (query = '') => {
    const door = new SettingsState({ ...DOOR, measured: ['oneIn'] }, { t: 1, oneIn: 50 });
    door.read(at(query));
    return door;
  };

  it('is empty on a page that is as it began, whatever the declaration says', () => {
    expect(page().address().size).toBe(0);
  });

  it('brings back what was put back to its declared value where the page begins with another', () => {
    const door = page();
    door.set('t', 0.4);
    const query = door.address();
    expect(query.get('t')).toBe('0.40');
    expect(page(`${query}`).values).toEqual(door.values);
  });

  it('elsewhere says what differs from the declaration, and always what each page measures for itself', () => {
    const door = page();
    door.set('oneIn', 2);
    expect(`${door.addressElsewhere()}`).toBe('t=1.00&oneIn=2&v=1');
    const alone = new SettingsState(DOOR, { oneIn: 7 });
    alone.read(door.addressElsewhere());
    expect(alone.values).toEqual(door.values);
  });

  it('leaves a page as it began where a value makes no sense', () => {
    const door = page('t=much');
    expect(door.values.t).toBe(1);
    expect(door.notes).toEqual(['t=much is not a number; 1.00 was taken.']);
  });
});

describe('what an embed hides and locks', () => {
  const embed = (query: string) => {
    const door = state();
    door.read(at(query), { embedded: true });
    return door;
  };

  it('keeps a reader from a setting that is locked, and from one that is hidden', () => {
    const door = embed('lock=t&hide=onein');
    door.setAll({ t: 1, oneIn: 9, bell: true });
    expect(door.values).toEqual({ t: 0.4, oneIn: 2, bell: true });
  });

  it('locks nothing when a part is hidden', () => {
    expect(Object.keys(settings).some((key) => embed('hide=share').isLocked(key))).toBe(false);
  });

  it('leaves it to the page around it to set one that is locked', () => {
    const door = embed('lock=t');
    expect(door.give({ t: 1 })).toEqual([]);
    expect(door.values.t).toBe(1);
  });

  it('names what it does not know', () => {
    expect(embed('lock=share&hide=roof').notes).toEqual([
      'hide=roof names nothing in this demo; there are t, oneIn, bell, share.',
      'lock=share names no setting of this demo; there are t, oneIn, bell.',
    ]);
  });

  it('names a word that the page of an embed does not know', () => {
    expect(embed('theme=pink&start=click').notes).toEqual([
      'theme=pink is not one of light, dark and was left aside.',
    ]);
  });

  it('is not for a page of our own', () => {
    const door = state();
    door.read(at('lock=t'));
    door.set('t', 1);
    expect(door.values.t).toBe(1);
  });
});

describe('SettingsState.give(given)', () => {
  it('says what is no setting and what is no value, and takes the rest', () => {
    const door = state();
    door.set('t', 1);
    expect(door.give({ colour: 'red', t: 'banana', oneIn: 5000, bell: 'on' })).toEqual([
      'colour is not a setting of door; there are t, oneIn, bell.',
      't=banana is not a number; 1.00 was taken.',
      'oneIn=5000 is outside 2 to 1000; 1000 was taken.',
    ]);
    expect(door.values).toEqual({ t: 1, oneIn: 1000, bell: true });
  });

  it('goes back to the preset of the address with null', () => {
    const door = state();
    door.read(at('preset=night&t=1'));
    door.give({ t: null });
    expect(door.values.t).toBe(0.2);
  });

  it('goes back to the start with null', () => {
    const door = state();
    door.set('t', 1);
    door.give({ t: null });
    expect(door.values.t).toBe(0.4);
  });
});
