import type { Measures } from './measures';
import { fill, INK, type Part, stroke } from './part';
import { arc, ellipse, segment } from './shape';

export function features(m: Measures): Part[] {
  return [...eyes(m), ...nose(m), ...mouth(m)];
}

/** Both eyes and brows. The eye that is turned away from us is narrower. */
function eyes({ person, shot, fx, eyeX, eyeY, skin, hair }: Measures): Part[] {
  const rx = 0.095 + 0.022 * person.eyeSize;
  const ry = 0.058 + 0.016 * person.eyeSize;
  const gaze = 0.03 * shot.turn;
  const across = (x: number) => (Math.abs(x - fx) - eyeX) / (1 + (x < fx ? 0.12 : -0.12) * shot.turn);
  const white = ellipse(0, 0, rx, ry);
  const iris = ellipse(0, 0, ry * 0.88, ry * 0.95);
  const lid = arc(0, -ry * 0.35, rx * 1.08, -ry * 0.8);
  const glint = ellipse(0.015, -0.02, 0.012, 0.012);
  const browY = eyeY - 0.13 - 0.02 * person.eyeSize - 0.03 * shot.brows;
  const brow = arc(0.02, browY, 0.12, -0.04 - 0.01 * shot.brows);
  const thick = 0.025 + 0.017 * person.brow;
  const right = fx + eyeX + rx * 1.25;
  const left = fx - eyeX - rx * 1.25;
  const box = [left, eyeY - ry, right, eyeY + ry] as const;
  return [
    fill((x, y) => white(across(x), y - eyeY), box, Math.min(1, skin + 0.35)),
    fill(
      (x, y) => {
        const inside = white(across(x), y - eyeY);
        return inside > 0.1
          ? inside
          : Math.max(inside, iris(x - gaze - fx - (x < fx ? -eyeX : eyeX), y - eyeY));
      },
      box,
      INK,
    ),
    stroke((x, y) => lid(across(x), y - eyeY), [left, eyeY - 1.3 * ry, right, eyeY], 0.014, INK),
    fill((x, y) => glint(x - gaze - fx - (x < fx ? -eyeX : eyeX), y - eyeY), box, 1),
    fill(
      (x, y) => {
        const u = across(x);
        return brow(u, y) - thick * (1 - 2 * u); // thick at the nose, thin at the temple
      },
      [left - 0.08, browY - 0.1, right + 0.08, browY + 0.06],
      Math.min(hair, skin) * 0.6,
    ),
  ];
}

function nose({ person, shot, fx, eyeY, skin }: Measures): Part[] {
  const x = fx + 0.07 * shot.turn;
  const y = eyeY + 0.25 + 0.06 * person.nose;
  const half = 0.075 + 0.025 * person.nose;
  const side = shot.turn < 0 ? -1 : 1;
  const ridge = segment(fx + side * 0.045, eyeY + 0.02, x + side * half * 0.75, y - 0.03);
  const base = arc(x, y - 0.02, half, 0.045);
  return [
    fill(ellipse(x, y - 0.02, half, 0.05), [x - half, y - 0.07, x + half, y + 0.03], skin * 0.72, 0.5, 0.07),
    stroke(
      (px, py) => Math.min(ridge(px, py), base(px, py)),
      [x - 0.15, eyeY, x + 0.15, y + 0.05],
      0.013,
      skin * 0.4,
    ),
  ];
}

function mouth({ person, shot, fx, mouthY, skin }: Measures): Part[] {
  const x = fx + 0.02 * shot.turn;
  const half = 0.16 + 0.045 * person.mouth + 0.02 * shot.smile;
  const bend = 0.025 + 0.05 * shot.smile;
  const full = 0.047 + 0.02 * person.mouth;
  const box = [x - half, mouthY - 0.08, x + half, mouthY + 0.14] as const;
  return [
    fill(ellipse(x, mouthY + bend * 0.6, half * 0.72, full), box, skin * 0.66, 0.8, 0.02),
    stroke(arc(x, mouthY, half, bend), box, 0.015, Math.max(INK, skin * 0.25)),
  ];
}

/** Glasses belong to the picture, not to the person: they come and go. */
export function glasses({ shot, w, fx, eyeX, eyeY }: Measures): Part[] {
  if (shot.glasses < 0.6) return [];
  const r = Math.min(0.155, eyeX * 0.8);
  const rim = ellipse(eyeX, eyeY + 0.01, r, r * 0.9);
  const bridge = arc(0, eyeY - 0.01, eyeX - r, -0.02);
  const temple = segment(eyeX + r, eyeY - 0.01, w, eyeY - 0.03);
  const frame = (x: number, y: number) => {
    const u = Math.abs(x - fx);
    return Math.min(Math.abs(rim(u, y)), bridge(u, y), temple(u, y));
  };
  return [stroke(frame, [-w, eyeY - r, w, eyeY + r], 0.017, INK)];
}
