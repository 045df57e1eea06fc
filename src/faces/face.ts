import { features, glasses } from './features';
import { backHair, beard, frontHair } from './hair';
import { bust, head } from './head';
import { measure } from './measures';
import type { Part } from './part';
import type { Person } from './person';
import type { Shot } from './shot';

/** The parts of a face, the farthest from us first. */
export function faceParts(person: Person, shot: Shot): readonly Part[] {
  const m = measure(person, shot);
  return [backHair, bust, head, beard, features, frontHair, glasses].flatMap((parts) => parts(m));
}
