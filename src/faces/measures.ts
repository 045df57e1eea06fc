import type { Person } from './person';
import type { Distance } from './shape';
import type { Shot } from './shot';

export type Measures = ReturnType<typeof measure>;

/** The lengths and tones that the parts of one face share. Half the picture is about 1. */
export function measure(person: Person, shot: Shot) {
  const w = 0.46 + 0.08 * person.width; // half the head's width
  const h = 0.59 + 0.07 * person.length; // half its height
  const cy = -0.06; // its middle
  const fx = 0.08 * shot.turn; // the middle of the face, when the head turns
  const fy = cy + 0.03 * shot.nod; // and nods
  const old = Math.max(0, person.age);
  const young = 0.32 + 0.26 * person.hair;
  return {
    person,
    shot,
    w,
    h,
    cy,
    fx,
    fy,
    old,
    skin: 0.66 + 0.24 * person.skin,
    hair: young + (0.82 - young) * Math.max(0, 2 * old - 0.9), // it turns grey
    eyeX: w * (0.41 + 0.08 * person.eyeGap), // from the middle of the face
    eyeY: fy + 0.02,
    mouthY: fy + 0.6 * h,
    skull: skull(w, h, cy, person.jaw),
  };
}

/** An ellipse whose lower half is drawn in to a point or let out to a square jaw. */
function skull(w: number, h: number, cy: number, jaw: number): Distance {
  return (x, y) => {
    const v = (y - cy) / h;
    const rx = w * (1 + (0.27 * jaw - 0.03) * Math.max(0, v));
    const u = x / rx;
    return (u * u + v * v - 1) / (2 * Math.sqrt((u / rx) ** 2 + (v / h) ** 2) + 1e-9);
  };
}
