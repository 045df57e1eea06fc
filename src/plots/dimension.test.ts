import { describe, expect, it } from 'vitest';
import { createDimension, dimensionOf, dimensionPath, labelOf } from './dimension';

const DISC = { cx: 0, cy: 0, radius: 100 };
const at = (bearing: number) => dimensionOf({ x: 0, y: 0 }, 20, 40, bearing, DISC);

describe('dimensionOf(centre, inner, outer, bearing, disc)', () => {
  it('goes from ring to ring, up at bearing 0 and to the right at 90', () => {
    const right = at(90);
    expect(right?.x1).toBeCloseTo(20, 9);
    expect(right?.x2).toBeCloseTo(40, 9);
    expect(at(0)?.y2).toBeCloseTo(-40, 9);
  });

  it('is null where it would leave the disc', () => {
    expect(dimensionOf({ x: 80, y: 0 }, 20, 40, 90, DISC)).toBeNull();
  });
});

describe('dimensionPath(line)', () => {
  it('has a stroke across either end', () => {
    expect(dimensionPath({ x1: 10, y1: 12, x2: 50, y2: 12 })).toBe('M10 12L50 12M10 8L10 16M50 8L50 16');
  });
});

describe('createDimension()', () => {
  it('draws the line where its letter is clear of the marks', () => {
    const crowd = Array.from({ length: 18 }, (_, k) => {
      const angle = ((k * 15 - 90) * Math.PI) / 180;
      return { x: 51 * Math.cos(angle), y: 51 * Math.sin(angle) };
    });
    const label = labelOf(createDimension()(at, crowd)!);
    for (const mark of crowd) expect(Math.hypot(label.x - mark.x, label.y - mark.y)).toBeGreaterThan(20);
  });

  it('stays where it is when a mark comes no nearer than elsewhere', () => {
    const choose = createDimension();
    const before = choose(at, [{ x: -60, y: 0 }]);
    expect(choose(at, [{ x: -60, y: 4 }])).toEqual(before);
  });

  it('is null when no direction is in sight', () => {
    expect(createDimension()(() => null, [])).toBeNull();
  });
});
