import { describe, expect, it } from 'vitest';
import { Line } from './line';

const alpha = (value: number) => ({ type: 'set', settings: { alpha: value } }) as const;

describe('Line', () => {
  it('keeps the order, and makes one command of settings that follow each other', () => {
    const line = new Line();
    for (const command of [
      alpha(1),
      { type: 'set', settings: { seed: 3 } },
      alpha(2),
      { type: 'play' },
      alpha(3),
    ] as const)
      line.add(command);
    expect(line.take()).toEqual([
      { type: 'set', settings: { alpha: 2, seed: 3 } },
      { type: 'play' },
      alpha(3),
    ]);
    expect(line.take()).toEqual([]);
  });

  it('keeps settings apart that somebody wants an answer to', () => {
    const line = new Line();
    for (const command of [alpha(1), { ...alpha(2), id: 7 }, alpha(3)]) line.add(command);
    expect(line.take()).toEqual([alpha(1), { ...alpha(2), id: 7 }, alpha(3)]);
  });

  it('lets the oldest make way when more than a thousand wait', () => {
    const line = new Line();
    const dropped = Array.from({ length: 1003 }, (_, id) => line.add({ type: 'step', id })).filter(Boolean);
    expect(dropped).toEqual([
      { type: 'step', id: 0 },
      { type: 'step', id: 1 },
      { type: 'step', id: 2 },
    ]);
    expect(line.take()).toHaveLength(1000);
  });

  it('does not grow by settings that no demo has', () => {
    const line = new Line();
    for (let i = 0; i < 1e5; i++) line.add({ type: 'set', settings: { [`k${i}`]: 1 } });
    const commands = line.take();
    expect(commands).toHaveLength(1000);
    for (const command of commands)
      expect(command.type === 'set' && Object.keys(command.settings).length).toBeLessThanOrEqual(64);
  });

  it('changes no command that it was given', () => {
    const line = new Line();
    const first = Object.freeze({ type: 'set', settings: Object.freeze({ alpha: 1 }) } as const);
    line.add(first);
    line.add(alpha(2));
    expect(first).toEqual(alpha(1));
  });
});
