import type { Measures } from './measures';
import { fill, outlined, type Part, stroke } from './part';
import { arc, ellipse, segment } from './shape';

/** Neck and shoulders. */
export function bust({ w, h, cy, skin, shot }: Measures): Part[] {
  const neck = 0.54 * w;
  const shoulders = ellipse(0, 1.32, 0.98, 0.56);
  const collar = ellipse(0, cy + h + 0.16, neck * 1.25, 0.17);
  return [
    outlined((x, y) => Math.max(Math.abs(x) - neck, cy - y), [-neck, cy + 0.2, neck, 1.1], skin * 0.9),
    outlined((x, y) => Math.max(shoulders(x, y), -collar(x, y)), [-1.2, 0.6, 1.2, 1.2], 0.52 + shot.clothes),
  ];
}

/** Ears, the shade under the chin, the head, and what age draws on it. */
export function head({ w, h, cy, fx, fy, eyeX, eyeY, mouthY, skin, old, skull, shot }: Measures): Part[] {
  const middle = -0.05 * shot.turn;
  const ear = ellipse(w + 0.015, eyeY + 0.09, 0.075, 0.13);
  const cheek = ellipse(eyeX * 1.25, eyeY + 0.24, 0.1, 0.08);
  const parts = [
    outlined(
      (x, y) => ear(Math.abs(x - middle), y),
      [-w - 0.15, eyeY - 0.05, w + 0.15, eyeY + 0.23],
      skin * 0.93,
    ),
    fill(ellipse(0, cy + 0.12, w * 0.9, h), [-w, cy + 0.3, w, cy + h + 0.13], skin * 0.55, 0.5, 0.05),
    outlined(skull, [-w * 1.1, cy - h, w * 1.1, cy + h], skin),
    fill(
      (x, y) => cheek(Math.abs(x - fx), y),
      [fx - w, eyeY + 0.14, fx + w, eyeY + 0.34],
      skin * 0.8,
      0.35,
      0.12,
    ),
  ];
  if (old < 0.25) return parts;
  const bag = arc(eyeX, eyeY + 0.07, 0.08, 0.035);
  const fold = segment(0.12, mouthY - 0.2, 0.2, mouthY - 0.03);
  const brow = arc(0, fy - 0.25, 0.18, -0.03);
  const lines = (x: number, y: number) => {
    const u = Math.abs(x - fx);
    return Math.min(bag(u, y), fold(u, y), brow(u, y), brow(u * 0.9, y + 0.06));
  };
  parts.push(stroke(lines, [fx - 0.4, fy - 0.36, fx + 0.4, mouthY], 0.009, skin * 0.5, old));
  return parts;
}
