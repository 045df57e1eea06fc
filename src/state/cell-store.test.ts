import { beforeEach, describe, expect, it } from 'vitest';
import type { Cell, Outcome } from '../engine/cell';
import { Cells } from '../engine/cells';
import { createNative } from '../engine/native';
import { createCellStore, keyOf, VERSION } from './cell-store';
import { keepLast, lastKept } from './last-sweep';

/** A browser's storage with room for so many letters. */
class FakeStorage implements Storage {
  readonly kept = new Map<string, string>();
  [name: string]: unknown;
  constructor(readonly room = Number.POSITIVE_INFINITY) {}
  get length(): number {
    return this.kept.size;
  }
  key(i: number): string | null {
    return [...this.kept.keys()][i] ?? null;
  }
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (key.length + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
  clear(): void {
    this.kept.clear();
  }
}

const outcome: Outcome = { kind: 'scored', recall: 0.75, equalErrorRate: 0.1, auc: 0.9, active: [1, 0.5] };
const diverged: Outcome = { kind: 'diverged', step: 12, cause: 'At step 12 …' };

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
});

describe('createCellStore()', () => {
  it('finds what was kept, in another store of the same storage, too', () => {
    createCellStore(storage).keep('a', outcome);
    createCellStore(storage).keep('b', diverged);
    const store = createCellStore(storage);
    expect(store.read('a')).toEqual(outcome);
    expect(store.read('b')).toEqual(diverged);
    expect(store.read('c')).toBeNull();
    expect(store.trouble).toBeNull();
  });

  it('keeps nothing of a cell that could not be run: it is tried again', () => {
    const store = createCellStore(storage);
    store.keep('a', { kind: 'failed', cause: 'The worker stopped.' });
    expect(storage.length).toBe(0);
  });

  it.each([
    'no JSON',
    'null',
    '{}',
    '{"kind":"scored"}',
    '{"kind":"scored","recall":2,"equalErrorRate":0,"auc":1,"active":[]}',
    '{"kind":"scored","recall":1,"equalErrorRate":0,"auc":1,"active":["1"]}',
    '{"kind":"diverged","step":"12"}',
  ])('takes %s for nothing', (text) => {
    const store = createCellStore(storage);
    store.keep('a', outcome);
    storage.setItem(storage.key(0)!, text);
    expect(store.read('a')).toBeNull();
  });

  it('forgets all of its own and nothing else', () => {
    const store = createCellStore(storage);
    store.keep('a', outcome);
    store.keep('b', outcome);
    storage.setItem('theme', 'dark');
    storage.setItem('keep-your-distance/cell/0/a', 'of an older version');
    store.clear();
    expect([...storage.kept.keys()]).toEqual(['theme']);
  });

  it('names all that it could find', () => {
    const store = createCellStore(storage);
    store.keep('a', outcome);
    keepLast({ seeds: 2 }, storage);
    storage.setItem('theme', 'dark');
    storage.setItem('keep-your-distance/cell/0/a', 'of an older version');
    expect(store.keys()).toEqual(['a']);
    expect(createCellStore(null).keys()).toEqual([]);
  });

  it('works without a storage, and says so', () => {
    const store = createCellStore(null);
    store.keep('a', outcome);
    store.clear();
    expect(store.read('a')).toBeNull();
    expect(store.trouble).toMatch(/may not store anything/);
  });

  it('says when there is no more room, until it is cleared', () => {
    const store = createCellStore(new FakeStorage(10));
    store.keep('a', outcome);
    expect(store.read('a')).toBeNull();
    expect(store.trouble).toMatch(/no room left/);
    store.clear();
    expect(store.trouble).toBeNull();
  });
});

describe('lastKept()', () => {
  it('brings back the settings of the last sweep, until the cells are cleared', () => {
    expect(lastKept(storage)).toBeNull();
    keepLast({ seeds: 2, minings: 'random' }, storage);
    expect(lastKept(storage)).toEqual({ seeds: 2, minings: 'random' });
    createCellStore(storage).clear();
    expect(lastKept(storage)).toBeNull();
  });

  it.each(['no JSON', 'null', '[1]', '7'])('takes %s for nothing', (text) => {
    keepLast({ seeds: 2 }, storage);
    storage.setItem(storage.key(0)!, text);
    expect(lastKept(storage)).toBeNull();
  });

  it('does without a storage, and without room', () => {
    keepLast({ seeds: 2 }, null);
    keepLast({ seeds: 2 }, new FakeStorage(10));
    expect(lastKept(null)).toBeNull();
  });
});

const cell: Cell = {
  plan: {
    seed: 1,
    problem: { kind: 'drawn', people: 4, shots: 2, unseenPeople: 6, unseenShots: 4 },
    hidden: [4],
    outputs: 2,
    normalised: true,
    people: 2,
    shots: 2,
  },
  lane: { margin: 0.2, mining: 'batch-all', distance: 'squared', learningRate: 0.001 },
  steps: 10,
};

describe('VERSION', () => {
  it('is that of the numbers the engine makes: where they are others, raise it and write them here', async () => {
    const trained = new Cells(await createNative()).train({ ...cell, steps: 40 }, () => {});
    expect({ version: VERSION, trained }).toEqual({
      version: 1,
      trained: {
        kind: 'scored',
        recall: 5 / 24,
        equalErrorRate: expect.closeTo(0.559, 3),
        auc: expect.closeTo(0.48495, 4),
        active: [8, 8, 9, 13, 8, 2, 11, 9, 10, 7, 6, 8, 8, 8, 0, 6, 0, 12, 1, 0].map(
          (sixteenths) => sixteenths / 16,
        ),
      },
    });
  });
});

describe('keyOf()', () => {
  it('is another for another seed, another α, or other steps', () => {
    const others: Cell[] = [
      { ...cell, plan: { ...cell.plan, seed: 2 } },
      { ...cell, lane: { ...cell.lane, learningRate: 0.002 } },
      { ...cell, steps: 11 },
    ];
    expect(new Set([cell, ...others].map(keyOf)).size).toBe(4);
    expect(keyOf(structuredClone(cell))).toBe(keyOf(cell));
  });
});
