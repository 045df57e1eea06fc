import type { Outcomes } from '../../numerics/identification';
import { count, fixed, percent } from '../../plots/format';

interface Seen {
  readonly people: number;
  readonly shots: number;
  readonly t: number;
  readonly outcomes: Outcomes;
}

/** What the demo says of its picture: who is enrolled, and what happens to them and to strangers. */
export function describe({ people, shots, t, outcomes }: Seen): string {
  const { rightName, wrongName, missed, letIn, turnedAway } = outcomes;
  const known = rightName + wrongName + missed;
  const strangers = letIn + turnedAway;
  const start = `${enrolled(people, shots)} With t = ${fixed(t, 2)}`;
  const end =
    strangers === 0
      ? ' No stranger comes, so nobody can be let in by mistake: half of the question is not asked.'
      : '';
  if (missed === known && letIn === 0)
    return `${start} nobody is named: it is below every distance here.${end}`;
  if (missed === 0 && turnedAway === 0) {
    const everybody = `${start} everybody is named: it is beyond every distance here`;
    return strangers === 0 ? `${everybody}.${end}` : `${everybody}, and every stranger gets a name.`;
  }
  const wrong = people === 1 ? '' : `, ${percent(wrongName / known)} with a wrong one`;
  const theirs = `${start}, ${percent(rightName / known)} of their visits end with the right name${wrong}`;
  return strangers === 0
    ? `${theirs}.${end}`
    : `${theirs}; of the strangers’ visits ${percent(letIn / strangers, 1)} are let in.`;
}

function enrolled(people: number, shots: number): string {
  const pictures = shots === 1 ? 'one picture' : `${shots} pictures`;
  return people === 1
    ? `One person is enrolled, with ${pictures}: there is no other name to be wrong about.`
    : `${count(people)} people are enrolled with ${pictures} each.`;
}
