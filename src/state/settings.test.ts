import { describe, expect, it, vi } from 'vitest';
import { number } from '../settings/declare';
import { SettingsState } from './settings.svelte';

const t = number({ label: 'Threshold', help: '', default: 0.4, min: 0, max: 4, step: 0.01, digits: 2 });
const state = (syncKey?: string) => new SettingsState({ t }, {}, syncKey);
const at = (query: string) => new URLSearchParams(query);

describe('SettingsState.read(query, demo, others)', () => {
  it('takes what the address says, and says what it does not know', () => {
    const door = state();
    door.read(at('t=1&colour=red'), 'door');
    expect(door.values.t).toBe(1);
    expect(door.notes).toEqual(['colour is not a setting of this demo and was left aside.']);
  });

  it('is silent of a key that may be for others of the page', () => {
    const door = state();
    door.read(at('t=1&colour=red'), 'door', true);
    expect([door.values.t, door.notes]).toEqual([1, []]);
  });

  it('leaves an address alone that is for another demo of the page', () => {
    const door = state();
    door.read(at('demo=gate&t=9&colour=red'), 'door');
    expect([door.values.t, door.notes]).toEqual([0.4, []]);
    door.read(at('demo=door&t=1'), 'door');
    expect([door.values.t, door.notes]).toEqual([1, []]);
  });

  it('reads one that is for a demo it shares its settings with', () => {
    vi.stubGlobal('document', new EventTarget());
    const annexe = state('shared');
    annexe.read(at('demo=gate&t=1&colour=red'), 'window');
    expect([annexe.values.t, annexe.notes]).toEqual([1, []]);
  });
});
