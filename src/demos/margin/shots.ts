import { PEOPLE } from '../../faces/people';
import { defaults } from '../../settings/declare';
import { type Sitting, shownSittings } from '../../state/first-run';
import { planOf } from './plan';
import { MARGIN_SETTINGS } from './settings';

/** A picture that the margin demo shows before anybody sets anything, by a name for its file: `bob-1`, `bob-2`, … */
export interface NamedShot extends Sitting {
  readonly name: string;
  readonly person: string;
}

/** In the order of the demo's embeddings. For the build only. */
export function namedShots(): readonly NamedShot[] {
  const sittings = shownSittings(planOf(defaults(MARGIN_SETTINGS), null)) ?? [];
  const counts = new Map<number, number>();
  return sittings.map((sitting) => {
    const ordinal = (counts.get(sitting.label) ?? 0) + 1;
    counts.set(sitting.label, ordinal);
    const person = PEOPLE.find(({ seed }) => seed === sitting.personSeed)!.name;
    return { ...sitting, person, name: `${person.toLowerCase()}-${ordinal}` };
  });
}
