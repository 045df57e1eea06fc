/** How much room a plot of embeddings has, and where the people sit around it. Pixels; y downwards. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
  /** Radius of a portrait. */
  readonly portrait: number;
  /** Places for portraits, clockwise from the left; none when there are too many people to show. */
  readonly seats: readonly Seat[];
}

export interface Seat {
  readonly angle: number;
  readonly x: number;
  readonly y: number;
  /** Where the name stands. */
  readonly nameX: number;
  readonly nameY: number;
  readonly align: 'start' | 'middle' | 'end';
}

/** Marks repeat beyond eight people, and portraits would no longer fit. */
const MOST_PORTRAITS = 8;

const LARGEST = 186;
const SMALLEST = 48;
/** Between a portrait and its name. */
const BESIDE = 5;
const NAME_HEIGHT = 13;
/** A place is at the side, where its name stands beside it, when its cosine is at least this. */
const SIDE = 0.2;

/**
 * The stage for a width. Names stand beside their portraits, or above and below where that would cost too much of the
 * ball. `around` is the room between the ball and the portraits.
 */
export function stageFor(width: number, names: readonly string[], around = 9): Stage {
  const portrait = width < 440 ? 13 : 15;
  const angles = anglesFor(names.length);
  const nameWidth = Math.max(0, ...names.map((name) => widthOf(shortened(name), NAME_HEIGHT)));
  const bounded = (radius: number): number => Math.max(SMALLEST, Math.min(LARGEST, Math.floor(radius)));
  if (angles.length === 0) {
    const radius = bounded(width / 2 - 16);
    return { width, height: 2 * radius + 32, cx: width / 2, cy: radius + 16, radius, portrait, seats: [] };
  }

  const room = (beside: boolean): number =>
    bounded(
      Math.min(
        ...angles.map((angle) => {
          const cosine = Math.abs(Math.cos(angle));
          const outside =
            beside && cosine >= SIDE ? portrait + BESIDE + nameWidth : Math.max(portrait, nameWidth / 2);
          return (width / 2 - outside) / Math.max(cosine, 1e-6) - around - portrait;
        }),
      ),
    );
  const beside = room(true) >= 0.8 * room(false);
  const radius = room(beside);
  const seats = angles.map((angle) => seatAt(angle, radius + around + portrait, portrait, beside));
  const top = Math.min(
    -radius - 4,
    ...seats.map(({ y, nameY }) => Math.min(y - portrait - 2, nameY - NAME_HEIGHT)),
  );
  const bottom = Math.max(radius + 4, ...seats.map(({ y, nameY }) => Math.max(y + portrait + 5, nameY + 5)));
  const [cx, cy] = [width / 2, -top];
  return {
    width,
    height: Math.ceil(bottom - top),
    cx,
    cy,
    radius,
    portrait,
    seats: seats.map((seat) => ({
      ...seat,
      x: seat.x + cx,
      y: seat.y + cy,
      nameX: seat.nameX + cx,
      nameY: seat.nameY + cy,
    })),
  };
}

function anglesFor(people: number): number[] {
  if (people > MOST_PORTRAITS) return [];
  return Array.from({ length: people }, (_, k) => -Math.PI + ((k + 0.5) * 2 * Math.PI) / people);
}

function seatAt(angle: number, distance: number, portrait: number, beside: boolean): Seat {
  const [x, y] = [distance * Math.cos(angle), distance * Math.sin(angle)];
  if (beside && Math.abs(Math.cos(angle)) >= SIDE) {
    const side = Math.sign(x);
    return {
      angle,
      x,
      y,
      nameX: x + side * (portrait + BESIDE),
      nameY: y + 4,
      align: side > 0 ? 'start' : 'end',
    };
  }
  const above = Math.sin(angle) < -0.5;
  return {
    angle,
    x,
    y,
    nameX: x,
    nameY: above ? y - portrait - 5 : y + portrait + NAME_HEIGHT,
    align: 'middle',
  };
}

/** A name as a plot has room for it. */
export function shortened(name: string): string {
  return name.length <= 12 ? name : `${name.slice(0, 11)}…`;
}

/** About how wide a text is in the face of the plots. For layout on the server, where nothing can be measured. */
export function widthOf(text: string, size: number): number {
  return 0.55 * size * text.length;
}
