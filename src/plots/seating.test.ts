import { describe, expect, it } from 'vitest';
import { createSeating, leader } from './seating';
import { stageFor } from './stage';

const SEATS = stageFor(
  500,
  Array.from({ length: 8 }, () => 'Thomas'),
).seats.map(({ angle }) => angle);
const groupsAt = (angles: readonly number[]) =>
  angles.map((angle) => ({ x: Math.cos(angle), y: Math.sin(angle) }));

describe('createSeating()', () => {
  it('gives each group the seat beside it', () => {
    const order = [3, 0, 7, 5, 1, 6, 2, 4];
    const groups = groupsAt(order.map((seat) => SEATS[seat]! + 0.1));
    expect(createSeating()(groups, SEATS)).toEqual(order);
  });

  it('gives every seat once, also when all groups lie on one side', () => {
    const seatOf = createSeating()(groupsAt([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]), SEATS);
    expect([...seatOf].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('keeps people seated while their groups move a little past each other', () => {
    const seat = createSeating();
    const before = seat(groupsAt(SEATS), SEATS);
    const moved = SEATS.map((angle, i) => (i === 0 ? angle + 0.45 : i === 1 ? angle - 0.45 : angle));
    expect(seat(groupsAt(moved), SEATS)).toEqual(before);
  });

  it('seats them anew when that is clearly better', () => {
    const seat = createSeating();
    seat(groupsAt(SEATS), SEATS);
    expect(seat(groupsAt(SEATS.map((angle) => angle + Math.PI)), SEATS)).toEqual([4, 5, 6, 7, 0, 1, 2, 3]);
  });

  it('seats another number of people anew', () => {
    const seat = createSeating();
    seat(groupsAt(SEATS), SEATS);
    expect(seat(groupsAt([0.1, 3]), [0, Math.PI])).toEqual([0, 1]);
    expect(seat([], [])).toEqual([]);
  });
});

describe('leader(pictures, seat, portrait)', () => {
  it('goes from the nearest picture to the rim of the portrait', () => {
    expect(
      leader(
        [
          { x: 0, y: 0 },
          { x: 40, y: 0 },
        ],
        { x: 140, y: 0 },
        15,
      ),
    ).toBe('M49 0L124 0');
  });

  it('is not drawn when the picture lies beside the portrait, or is not there', () => {
    expect(leader([{ x: 40, y: 0 }], { x: 60, y: 0 }, 15)).toBe('');
    expect(leader([], { x: 60, y: 0 }, 15)).toBe('');
  });
});
