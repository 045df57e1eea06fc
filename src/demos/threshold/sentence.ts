import { count, fixed, percent } from '../../plots/format';
import type { Tried } from './rules';
import type { ThresholdValues } from './settings';

const ON: Readonly<Record<ThresholdValues['on'], string>> = {
  own: 'the same pictures',
  others: '40 other people',
  light: '40 other people, lit from the left',
  dim: '40 other people in dim light',
};

interface Seen {
  readonly values: ThresholdValues;
  /** On the pictures that t is chosen on. */
  readonly chosen: Tried;
  /** Which pictures are shown, and t on them. */
  readonly on: ThresholdValues['on'];
  readonly tried: Tried;
}

/** What the demo says of its picture: what was asked for, where that puts t, and what it costs. */
export function describe({ values, chosen, on, tried }: Seen): string {
  const first = isEmpty(chosen) ? atTheEnd(values, chosen) : asked(values, chosen);
  if (on === 'own') return first;
  return `${first} On ${ON[on]} the same t lets in ${percent(tried.far, 1)} and turns away ${percent(tried.frr, 1)}.`;
}

function asked(values: ThresholdValues, { t, far, frr }: Tried): string {
  const where = fixed(t, 2);
  const [letIn, turnedAway] = [percent(far, 1), percent(frr, 1)];
  switch (values.choose) {
    case 'far':
      return `Asked for at most one false accept in ${count(100 / Number(values.far))}, t must be ${where}, and ${turnedAway} of the pairs of one person are turned away.`;
    case 'equal':
      return `Both errors are as frequent at t = ${where}: ${letIn} of the pairs of different people are let in, ${turnedAway} of one person turned away.`;
    case 'cost':
      return `If a false accept is as bad as ${count(values.cost)} misses, mistakes cost least at t = ${where}: ${letIn} let in, ${turnedAway} turned away.`;
    case 'hand':
      return `With t = ${where}, ${letIn} of the pairs of different people are let in, and ${turnedAway} of the pairs of one person are turned away.`;
    default:
      return values.choose satisfies never;
  }
}

function isEmpty({ val, far }: Tried): boolean {
  return (val === 0 && far === 0) || (val === 1 && far === 1);
}

function atTheEnd({ choose }: ThresholdValues, { t, val }: Tried): string {
  const here = choose === 'hand' ? `With t = ${fixed(t, 2)}` : 'By this rule';
  return val === 0
    ? `${here} nobody is accepted: no stranger comes in, and nobody else does.`
    : `${here} everybody is accepted: nobody you know is turned away, and no stranger is.`;
}

/** While the encoder gets ready. */
export const TRAINING =
  'The encoder is being trained here, for 400 steps: about a second. What you did is applied as soon as it is ready.';
