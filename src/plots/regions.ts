import type { Difficulty } from '../numerics/triplet';
import { createKeeper } from './calm';
import { apart, type Place, tenths } from './path';
import { widthOf } from './stage';

/** A word along a circle: the way it is written on. */
export interface ArcLabel {
  readonly kind: Difficulty;
  readonly words: string;
  readonly path: string;
  readonly middle: Place;
}

/** The rectangle that words have to stay in. */
export interface Field {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Rings {
  readonly centre: Place;
  readonly inner: number;
  readonly outer: number;
}

const SIZE = 16;
/** Height of its small letters. */
const LETTER = 9;
const BEARINGS: readonly number[] = Array.from({ length: 24 }, (_, k) => 15 * k);
/** How near a mark may come to the words before they would rather stand elsewhere, and how much that has to be worth. */
const CLEAR = 70;
const RELUCTANCE = 40;

/** Names the regions round an anchor along the circles that bound them, all in the direction where there is most room. */
export function createRegionLabels(): (
  rings: Rings,
  words: Readonly<Record<Difficulty, string>>,
  taken: readonly Place[],
  field: Field,
) => readonly ArcLabel[] {
  const keep = createKeeper<number>(RELUCTANCE);
  return ({ centre, inner, outer }, words, taken, field) => {
    const beyond = outer + 8;
    const half = halfOf(words.easy, beyond);
    const cost = (bearing: number): number => {
      // The longest words are those outside: their beginning, middle and end have to be clear.
      const places = [-0.9 * half, 0, 0.9 * half].map((off) => at(centre, beyond + LETTER, bearing + off));
      return places.reduce((sum, place) => {
        const crowding = taken.reduce((most, other) => Math.max(most, CLEAR - apart(other, place)), 0);
        return sum + crowding + 4 * offField(place, field);
      }, 0);
    };
    const bearing = keep(BEARINGS, cost) ?? 0;
    const labels: { kind: Difficulty; radius: number }[] = [];
    if (inner > 36) labels.push({ kind: 'hard', radius: inner - 7 - LETTER });
    // A band too narrow for its word has it outside, and the next word moves on.
    const isThin = outer - inner < LETTER + 9;
    const isThere = outer > inner;
    if (isThere) labels.push({ kind: 'semi-hard', radius: isThin ? beyond : (inner + outer - LETTER) / 2 });
    labels.push({ kind: 'easy', radius: isThin && isThere ? beyond + 18 : beyond });
    return labels
      .filter(({ radius }) => offField(at(centre, radius + LETTER, bearing), field) === 0)
      .map(({ kind, radius }) => ({
        kind,
        words: words[kind],
        path: labelArc(centre, radius, bearing, words[kind]),
        middle: at(centre, radius + LETTER / 2, bearing),
      }));
  };
}

/** The arc that words of one line stand on, `radius` from the centre to their feet, upright in either half. Degrees clockwise from the top. */
export function labelArc(centre: Place, radius: number, bearing: number, words: string): string {
  const half = halfOf(words, radius);
  const isAbove = Math.cos((bearing * Math.PI) / 180) >= -0.01;
  const feet = isAbove ? radius : radius + LETTER;
  const [from, to] = isAbove ? [bearing - half, bearing + half] : [bearing + half, bearing - half];
  const end = (angle: number): string => {
    const { x, y } = at(centre, feet, angle);
    return `${tenths(x)} ${tenths(y)}`;
  };
  return `M${end(from)}A${tenths(feet)} ${tenths(feet)} 0 ${Number(half > 90)} ${Number(isAbove)} ${end(to)}`;
}

/** Half the angle that words take along a circle, in degrees. */
function halfOf(words: string, radius: number): number {
  return Math.min(165, ((widthOf(words, SIZE) / 2 + 8) / radius) * (180 / Math.PI));
}

function at({ x, y }: Place, radius: number, bearing: number): Place {
  const angle = (bearing * Math.PI) / 180;
  return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
}

function offField({ x, y }: Place, { left, top, right, bottom }: Field): number {
  return Math.max(0, left - x, x - right) + Math.max(0, top - y, y - bottom);
}
