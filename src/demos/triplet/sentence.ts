import type { OneTriplet, TripletRules } from '../../numerics/one-triplet';
import { fixed } from '../../plots/format';
import { ROLES, type Role } from '../../plots/marks';
import type { Places } from '../../plots/triplet-layout';
import type { Piece } from '../share/pieces';

interface Seen {
  readonly triplet: OneTriplet;
  readonly rules: TripletRules;
  readonly places: Places;
  /** What the triplet costs after one step, and the size of that step. */
  readonly next: number;
  readonly eta: number;
}

const ANCHOR: Piece = { mark: 'anchor' };
const POSITIVE: Piece = { mark: 'positive' };
const NEGATIVE: Piece = { mark: 'negative' };

/** What the demo says of its picture: where the negative stands, what that costs, and what a step would do. */
export function describe(seen: Seen): readonly Piece[] {
  const homeless = ROLES.filter((role) => seen.rules.normalised && isZero(seen.places[role]));
  if (homeless.length > 0) return [...withoutDirection(homeless), ...costs(seen), ...step(seen)];
  return [...where(seen), ...costs(seen), ...step(seen)];
}

/** What is so beyond both rings. */
export function beyondTheRings({ clip }: TripletRules): string {
  return {
    hinge: 'beyond this circle the loss is 0',
    none: 'the loss is below 0',
    softplus: 'the loss is never 0',
  }[clip];
}

function where({ triplet, rules, places }: Seen): Piece[] {
  const { anchor, positive, negative } = places;
  // On the unit circle the rings are two lines across the rim.
  const ring = rules.normalised ? 'line' : 'circle';
  const [withPositive, withNegative] = [isSame(anchor, positive), isSame(anchor, negative)];
  if (withPositive && withNegative) return ['All three faces stand on one point: '];
  if (withNegative)
    return [
      'Thomas ',
      NEGATIVE,
      ' stands on the anchor ',
      ANCHOR,
      ', and there is no direction to push him in: ',
    ];
  const both: Piece[] = withPositive
    ? ['Anchor ', ANCHOR, ' and positive ', POSITIVE, ' stand on one point. ']
    : [];
  switch (triplet.difficulty) {
    case 'hard':
      return [
        ...both,
        'Thomas ',
        NEGATIVE,
        ' is no farther from the anchor than Bob’s other picture ',
        POSITIVE,
        '. Hard: ',
      ];
    case 'semi-hard':
      return [
        ...both,
        'Thomas ',
        NEGATIVE,
        ` has passed the positive’s ${ring}, but not yet the dashed one. Semi-hard: `,
      ];
    case 'easy':
      return [...both, 'Thomas ', NEGATIVE, ` has passed the dashed ${ring}. Easy: `];
    default:
      return triplet.difficulty satisfies never;
  }
}

function withoutDirection(roles: readonly Role[]): Piece[] {
  const names = roles.join(' and ');
  return [
    `The ${names} ${roles.length > 1 ? 'are' : 'is'} at 0, which has no direction and cannot be scaled to length 1. `,
    'The code leaves it where it is and does not move it: ',
  ];
}

function costs({ triplet: { loss, difficulty }, rules: { clip } }: Seen): Piece[] {
  const cost = fixed(loss, 2);
  if (clip === 'none' && loss < 0)
    return [`without the hinge this triplet “costs” ${cost}, less than nothing, and goes on pulling. `];
  if (clip === 'softplus') return [`with the softplus this triplet costs ${cost}, and never quite 0. `];
  return [
    difficulty === 'easy' ? 'this triplet costs 0 and is left alone. ' : `this triplet costs ${cost}. `,
  ];
}

function step({ triplet: { gradient, loss }, eta, next }: Seen): Piece[] {
  if (gradient.every((value) => value === 0))
    return loss > 0 ? ['Yet its gradient is exactly 0, and no step will move anybody.'] : [];
  return [`One step of η = ${fixed(eta, 2)} along the arrows brings it to ${fixed(next, 2)}.`];
}

function isSame(a: Places[Role], b: Places[Role]): boolean {
  return a.x === b.x && a.y === b.y;
}

function isZero({ x, y }: Places[Role]): boolean {
  return x === 0 && y === 0;
}
