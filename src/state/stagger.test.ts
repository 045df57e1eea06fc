import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Stagger } from './stagger.svelte';

/** A screen whose painting takes as long as the test says. */
let paintingMs = 1;
let nextFrame: (() => void)[] = [];

beforeEach(() => {
  let now = 0;
  nextFrame = [];
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => nextFrame.push(callback));
  vi.stubGlobal('setTimeout', (callback: () => void) => {
    now += paintingMs;
    callback();
  });
});

function frame(): void {
  const due = nextFrame;
  nextFrame = [];
  for (const callback of due) callback();
}

const partsOf = (stagger: Stagger<string>): string => [0, 1, 2].map((i) => stagger.part(i)).join('');

describe('Stagger', () => {
  it('hands a new picture to all parts at once where painting is quick', () => {
    paintingMs = 1;
    const stagger = new Stagger(3, 'a');
    stagger.give('b');
    expect(partsOf(stagger)).toBe('bbb');
    frame();
    expect(nextFrame).toHaveLength(0);
  });

  it('hands it to one part a frame where painting is slow, the newest each time, and rests when all have it', () => {
    paintingMs = 30;
    const stagger = new Stagger(3, 'a');
    stagger.give('b');
    frame();
    stagger.give('c');
    expect(partsOf(stagger)).toBe('cbb');
    stagger.give('d');
    frame();
    expect(partsOf(stagger)).toBe('cdb');
    frame();
    frame();
    expect(partsOf(stagger)).toBe('ddd');
    frame();
    expect(nextFrame).toHaveLength(0);
  });

  it('waits for the frame under way before it draws again', () => {
    paintingMs = 1;
    const stagger = new Stagger(3, 'a');
    stagger.give('b');
    stagger.give('c');
    expect(partsOf(stagger)).toBe('bbb');
    frame();
    expect(partsOf(stagger)).toBe('ccc');
  });

  it('becomes quick again when a whole round of parts was', () => {
    paintingMs = 30;
    const stagger = new Stagger(3, 'a');
    stagger.give('b');
    frame();
    paintingMs = 2;
    stagger.give('c');
    for (let i = 0; i < 4; i++) frame();
    stagger.give('d');
    expect(partsOf(stagger)).toBe('ddd');
  });
});
