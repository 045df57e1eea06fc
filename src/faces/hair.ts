import type { Measures } from './measures';
import { fill, INK, outlined, type Part, stroke, type Texture } from './part';
import type { Person } from './person';
import { arc, type Distance, ellipse } from './shape';

/** `hairLength`: below these bald, below these shorn, above these seen behind the neck. */
const BALD = -0.75;
const SHORN = -0.5;
const LONG = 0.1;

/** Hair ends below this, so that there is air above it. */
const HIGHEST = -0.88;

/** Farther from a border than this nothing is drawn, even in pixels as large as the encoder's. */
const REACH = 0.05;

/** The deepest curls and tufts. */
const DEPTH = 0.05;

/** Long hair behind the neck, down to the shoulders at 1; pulled up in a bun where no fringe is left. */
export function backHair(m: Measures): Part[] {
  const { person, w, h, cy, hair } = m;
  if (person.hairLength < LONG) return [];
  const crown = mane(m);
  const end = cy + 0.3 + 0.75 * person.hairLength;
  const half = w * 1.14 + 0.05 * Math.max(0, person.curl);
  const fall: Distance = (x, y) => {
    const u = Math.abs(x) - half - 0.06 * (y - cy) + 0.14;
    const v = Math.max(cy - y, y - end) + 0.14;
    return u > 0 && v > 0 ? Math.sqrt(u * u + v * v) - 0.14 : Math.max(u, v) - 0.14;
  };
  const bun = ellipse(0, Math.max(cy - h - 0.08, HIGHEST + 0.16), 0.2, 0.16);
  const rest = isPulledUp(person) ? bun : wavy(person.curl, fall, 0, cy, 19);
  const distance: Distance = (x, y) => Math.min(crown(x, y), rest(x, y));
  const box = [-half - 0.1, cy - h - 0.26, half + 0.1, end + 0.05] as const;
  return [outlined(distance, box, hair * 0.85, strands(m))];
}

/** No fringe is left: the hair is up in a bun. */
function isPulledUp(person: Person): boolean {
  return person.hairLength >= LONG && person.fringe < -0.4;
}

/** What lies over the forehead: the mane above a hairline that dips to the ears. */
export function frontHair(m: Measures): Part[] {
  const { person, shot, w, h, cy, fx, eyeY, hair, old } = m;
  if (person.hairLength < BALD) return [];
  const shorn = person.hairLength < SHORN;
  const receded = person.hairLength < LONG ? 0.15 * old : 0;
  const top = cy + 0.03 * shot.nod - h * (0.58 - 0.18 * person.fringe + receded);
  const middle = fx + 0.5 * w * person.parting;
  const flat = 0.5 + 0.5 * person.fringe;
  const all = mane(m);
  const distance: Distance = (x, y) => {
    const covered = all(x, y);
    if (covered > REACH) return covered;
    const square = ((x - middle) / (x < middle ? w + middle : w - middle)) ** 2;
    const locks = 5 * (x - middle);
    const ends = 0.07 * Math.abs(locks - Math.round(locks)); // a fringe is cut in locks
    const line = top + (eyeY + 0.02 - top) * square * (1 - flat + flat * square) - ends;
    return Math.max(covered, (y - line) * 0.6, y - eyeY - 0.04);
  };
  const box = [-w * 1.3, cy - h - 0.2, w * 1.3, eyeY + 0.05] as const;
  if (shorn) return [fill(distance, box, hair, 0.55, 0.03)];
  // Full ink only where the hair ends against the air: along the forehead it would draw the rim of a cap.
  const rim: Distance = (x, y) => {
    const away = Math.abs(all(x, y));
    return away > REACH ? away : Math.max(away, distance(x, y) - 0.02);
  };
  return [{ ...outlined(distance, box, hair, strands(m)), lineOpacity: 0.35 }, stroke(rim, box, 0.011, INK)];
}

/** `beard`: above 0.3 a moustache, above 0.5 one with a goatee, above 0.7 a full beard. */
export function beard({ person, w, h, cy, fx, mouthY, hair, skin, skull }: Measures): Part[] {
  if (person.beard < 0.3) return [];
  const tone = Math.min(hair, skin * 0.8);
  const lip = arc(fx, mouthY - 0.055, 0.17, -0.04);
  const moustache = fill((x, y) => lip(x, y) - 0.04, [fx - 0.22, mouthY - 0.15, fx + 0.22, mouthY], tone);
  if (person.beard < 0.5) return [moustache];
  if (person.beard < 0.7) {
    const y = mouthY + 0.14;
    const goatee = wavy(person.curl, ellipse(fx, y, 0.16, 0.13), fx, y, 9);
    return [fill(goatee, [fx - 0.2, y - 0.2, fx + 0.2, y + 0.2], tone), moustache];
  }
  const open = ellipse(fx, mouthY - 0.42, w * 0.95, 0.44);
  // Flush with the cheek at the ears, fuller towards the chin.
  const depth = (y: number) => 0.07 * person.beard * Math.min(1, Math.max(0, y - cy - 0.1) * 3);
  const grown = wavy(person.curl, (x, y) => skull(x, y) - depth(y), 0, cy, 19);
  const distance: Distance = (x, y) => Math.max(grown(x, y), -open(x, y), cy + 0.1 - y);
  return [outlined(distance, [-w * 1.3, cy + 0.1, w * 1.3, cy + h + 0.12], tone), moustache];
}

/** The hair as if it covered the face too; bigger than the head by its volume, and never out of the picture. */
function mane({ person, shot, w, h, cy }: Measures): Distance {
  if (person.hairLength < SHORN) return ellipse(0, cy, w, h);
  const volume = 0.06 + 0.03 * person.hairLength + 0.06 * Math.max(0, person.curl);
  const side = person.hairLength < LONG ? 0.4 * volume : volume;
  const middle = cy - 0.03;
  const height = Math.min(h + (isPulledUp(person) ? 0.6 * volume : volume), middle - HIGHEST);
  const smooth = ellipse(-0.02 * shot.turn, middle, w + side, height);
  if (person.curl > 0 || person.hairLength >= LONG) return wavy(person.curl, smooth, 0, middle, 17);
  return tufted(person.parting < 0 ? 1 : -1, smooth, cy);
}

/** Waves the border of a shape around a point in `bumps` curls: the more curl, the deeper. */
function wavy(curl: number, shape: Distance, cx: number, cy: number, bumps: number): Distance {
  if (curl <= 0) return shape;
  const depth = DEPTH * curl;
  return (x, y) => {
    const d = shape(x, y);
    if (Math.abs(d) > REACH + DEPTH) return d;
    const angle = Math.atan2(y - cy, x - cx);
    const turn = 0.5 * bumps * angle + 0.4 * Math.sin(3 * angle); // no two curls are alike
    // Across the border nothing is added, so its line keeps its width: no blots.
    return d - depth * (2 * Math.abs(Math.sin(turn)) - 1);
  };
}

/** Short straight hair is combed to one `side` (1 or −1) and ends in tufts, the longest of them on top. */
function tufted(side: number, shape: Distance, cy: number): Distance {
  return (x, y) => {
    const d = shape(x, y);
    if (Math.abs(d) > 0.08 || y > cy) return d;
    const angle = Math.atan2(side * x, cy - y); // 0 on top
    const tuft = 2.4 * angle + 0.35 * Math.sin(3 * angle);
    const along = tuft - Math.floor(tuft);
    const length = 0.04 * Math.cos(0.8 * angle);
    return d - length * (Math.min(along / 0.8, (1 - along) / 0.2) - 0.4);
  };
}

/** Fine lines in the hair: loops where it curls, else strands that fall from the parting. */
function strands({ person, hair, w, cy, fx }: Measures): Texture {
  const shift = hair < 0.3 ? 0.08 : -0.2 * hair;
  if (person.curl > 0.25) {
    return (x, y) => {
      const loop = Math.sin(21 * x + 1.5 * Math.sin(9 * y)) * Math.sin(21 * y + 1.5 * Math.sin(11 * x));
      return shift * Math.max(0, 1 - 5 * Math.abs(Math.abs(loop) - 0.35));
    };
  }
  const middle = fx + 0.5 * w * person.parting;
  return (x, y) => {
    const fan = (7 * (x - middle)) / (0.4 + Math.abs(y - cy + 0.9));
    const lock = fan + 0.3 * Math.sin(4 * fan); // no comb: the strands lie unevenly
    return shift * Math.max(0, 1 - 5 * Math.abs(lock - Math.round(lock)));
  };
}
