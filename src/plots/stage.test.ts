import { describe, expect, it } from 'vitest';
import { type Seat, shortened, stageFor, widthOf } from './stage';

const NAMES = ['Amara', 'Bob', 'Diego', 'Elena', 'Fatima', 'Kofi', 'Mei', 'Thomas'];

/** The box of a name, as it will about be drawn. */
function boxOf(
  { nameX, nameY, align }: Seat,
  name: string,
): { left: number; right: number; top: number; bottom: number } {
  const width = widthOf(name, 13);
  const left = align === 'start' ? nameX : align === 'end' ? nameX - width : nameX - width / 2;
  return { left, right: left + width, top: nameY - 11, bottom: nameY + 3 };
}

describe('stageFor(width, names)', () => {
  it.each([288, 320, 340, 420, 500, 560, 1000])(
    'keeps ball, portraits and names within %i pixels, apart from each other',
    (width) => {
      const stage = stageFor(width, NAMES);
      const boxes = stage.seats.map((seat) => boxOf(seat, 'Thomas'));
      expect(stage.seats).toHaveLength(8);
      for (const { left, right, top, bottom } of boxes) {
        expect(left).toBeGreaterThanOrEqual(-1);
        expect(right).toBeLessThanOrEqual(width + 1);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(stage.height);
      }
      for (const [i, a] of stage.seats.entries()) {
        const fromBall = Math.hypot(a.x - stage.cx, a.y - stage.cy) - stage.radius - stage.portrait;
        expect(fromBall).toBeGreaterThan(0);
        for (const b of stage.seats.slice(0, i))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * stage.portrait);
      }
    },
  );

  it('puts names above and below on a phone, and leaves the ball most of the width', () => {
    const phone = stageFor(320, NAMES);
    expect(phone.seats.every(({ align }) => align === 'middle')).toBe(true);
    expect(phone.radius).toBeGreaterThan(0.38 * 320);
    expect(stageFor(500, NAMES).seats.every(({ align }) => align !== 'middle')).toBe(true);
  });

  it('seats nobody when there are more people than marks, or none', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => `Person ${i}`);
    expect(stageFor(500, crowd).seats).toEqual([]);
    expect(stageFor(500, []).seats).toEqual([]);
  });

  it('has room for two people', () => {
    const { seats, height } = stageFor(400, ['Bob', 'John']);
    expect(seats).toHaveLength(2);
    expect(Math.max(...seats.map(({ nameY }) => nameY))).toBeLessThan(height);
  });
});

describe('shortened(name)', () => {
  it('cuts a long name and says so', () => {
    expect(shortened('Thomas')).toBe('Thomas');
    expect(shortened('Bartholomew Longfellow')).toBe('Bartholomew…');
  });
});
