import { drawFace } from './draw';
import type { Person } from './person';
import { shot } from './shot';

/**
 * A face without its background, to be laid on any ground.
 *
 *     seen = opacity · grey + (1 − opacity) · ground
 *
 * Drawn before two grounds, each pixel gives two such equations: the difference of the two pictures is the share of
 * the difference of the grounds that still shines through, and what is left is the face.
 *
 * Shapes  grey and opacity: size × size, row-major, top left first.
 * Units   grey 0 ink … 1 paper, and 0 where there is nothing to see; opacity 0 … 1.
 * Errors  RangeError: a size that is not a whole number of pixels.
 */
export function drawPortrait(who: Person, size: number): { grey: Float32Array; opacity: Float32Array } {
  const even = shot(0, 0); // frontal, evenly lit, no grain
  const onDark = drawFace(who, { ...even, background: DARK - GROUND }, size);
  const onLight = drawFace(who, { ...even, background: LIGHT - GROUND }, size);
  const opacity = onDark.map((dark, i) =>
    Math.min(1, Math.max(0, 1 - (onLight[i]! - dark) / (LIGHT - DARK))),
  );
  const grey = onDark.map((dark, i) => {
    const covered = opacity[i]!;
    if (covered < FAINTEST) return 0;
    return Math.min(1, Math.max(0, (dark - (1 - covered) * DARK) / covered));
  });
  return { grey, opacity };
}

/** The grey of an even background, and two grounds far enough apart to solve well without being cut off at 0 or 1. */
const GROUND = 0.58;
const DARK = 0.25;
const LIGHT = 0.95;

/** Below this a pixel is background; dividing by it would only enlarge rounding. */
const FAINTEST = 0.01;
