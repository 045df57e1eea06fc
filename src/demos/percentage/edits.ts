/** The two pictures. Neither is an anchor, positive or negative: that is what is to be found out. */
export const SIDES = ['first', 'second'] as const;
export type Side = (typeof SIDES)[number];

/**
 * The numbers that can be written over, and how far down the calculation each stands. Given numbers are not made of others,
 * so they stay as they were written until somebody puts them back.
 */
const PARTS = {
  weights: { stage: 0, given: true },
  constants: { stage: 0, given: true },
  sums: { stage: 1, given: false },
  length: { stage: 2, given: false },
  unit: { stage: 3, given: false },
  squared: { stage: 4, given: false },
  distance: { stage: 5, given: false },
  threshold: { stage: 6, given: true },
  slope: { stage: 6, given: true },
  intercept: { stage: 6, given: true },
} as const;

export type Part = keyof typeof PARTS;

/** One number: which, of which picture. */
export interface Spot {
  readonly part: Part;
  readonly side: Side | 'both';
  readonly index: number;
}

export interface Edit extends Spot {
  readonly value: number;
}

export type Edits = readonly Edit[];

export function valueAt(edits: Edits, spot: Spot): number | undefined {
  return edits.find((edit) => isAt(edit, spot))?.value;
}

/** A number is written over. What is computed after it is computed again, also where it had been written over. */
export function writtenOver(edits: Edits, spot: Spot, value: number): Edits {
  const { stage } = PARTS[spot.part];
  return [...withoutAfter(edits, stage, spot.side).filter((edit) => !isAt(edit, spot)), { ...spot, value }];
}

/** A number is again what it was computed or given as. */
export function putBack(edits: Edits, spot: Spot): Edits {
  return withoutAfter(edits, PARTS[spot.part].stage, spot.side).filter((edit) => !isAt(edit, spot));
}

/** A picture has changed. */
export function pictureChanged(edits: Edits, side: Side): Edits {
  return withoutAfter(edits, 0, side);
}

function withoutAfter(edits: Edits, stage: number, side: Side | 'both'): Edits {
  return edits.filter((edit) => {
    const { stage: theirs, given } = PARTS[edit.part];
    const isOurs = side === 'both' || edit.side === 'both' || edit.side === side;
    return given || theirs <= stage || !isOurs;
  });
}

function isAt(edit: Edit, { part, side, index }: Spot): boolean {
  return edit.part === part && edit.side === side && edit.index === index;
}
