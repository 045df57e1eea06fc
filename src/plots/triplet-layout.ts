import { placeLetters } from './letters';
import { ROLES, type Role } from './marks';
import { apart, type Place } from './path';

export type Places = Readonly<Record<Role, Place>>;

/** Between a face and its mark stands the letter. */
const OFF = 26;
/** Between two faces, or a face and the tip of an arrow. */
const CLEAR = 6;
const EDGE = 3;
/** How far from its mark a letter stands. */
const LETTER = 16;

/**
 * Where the faces stand, `side` pixels wide, beside their marks: away from the segments, off what is to be kept clear, and
 * inside the picture, which is `width` wide and as high.
 */
export function placeFaces(marks: Places, clear: readonly Place[], side: number, width: number): Places {
  const placed = placeLetters(marks, clear, { off: side / 2 + OFF, clear: side + CLEAR });
  const within = (at: number): number => Math.min(width - side / 2 - EDGE, Math.max(side / 2 + EDGE, at));
  const face = (role: Role): Place => ({ x: within(placed[role]!.x), y: within(placed[role]!.y) });
  return { anchor: face('anchor'), positive: face('positive'), negative: face('negative') };
}

/** Points of the arrows that nothing is to stand on: the tip, and where a letter beside the mark would be. */
export function alongArrows(marks: Places, tips: Places): readonly Place[] {
  return ROLES.flatMap((role) => {
    const [from, tip] = [marks[role], tips[role]];
    const length = apart(from, tip);
    if (length < LETTER) return [];
    const share = LETTER / length;
    return [tip, { x: from.x + share * (tip.x - from.x), y: from.y + share * (tip.y - from.y) }];
  });
}

/** Where the number of a segment stands: beside its middle, on the other side than `away`. */
export function besideMiddle(from: Place, to: Place, away: Place): Place {
  const length = apart(from, to) || 1;
  const [u, v] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const side = u * (away.y - from.y) - v * (away.x - from.x) > 0 ? -1 : 1;
  return { x: (from.x + to.x) / 2 - 18 * side * v, y: (from.y + to.y) / 2 + 15 * side * u + 4 };
}

/**
 * Whose mark or face a pointer means; undefined on free ground. Of several marks within reach the chosen one, or those that
 * stand on one spot could never be parted.
 */
export function roleAt(
  at: Place,
  marks: Places,
  faces: Places,
  { reach, side, chosen }: { readonly reach: number; readonly side: number; readonly chosen: Role },
): Role | undefined {
  const near = ROLES.filter((role) => apart(marks[role], at) <= reach).sort(
    (one, other) => apart(marks[one], at) - apart(marks[other], at),
  );
  if (near.includes(chosen)) return chosen;
  const isOn = ({ x, y }: Place): boolean => Math.max(Math.abs(x - at.x), Math.abs(y - at.y)) <= side / 2;
  return near[0] ?? ROLES.find((role) => isOn(faces[role]));
}
