/**
 * A sentence of the lessons about what runs do, and the run that shows it. Seeds differ: it holds where at least nine of ten
 * agree. `npm test` tries each claim on a few seeds, `npm run test:phenomena` on ten, and prints what it saw.
 */
export interface Claim {
  /** What the lesson says, shortly. */
  readonly says: string;
  readonly lesson: number;
  /** Tries it with this seed. `saw` has the figures, for the table. */
  tryWith(seed: number): Promise<{ readonly holds: boolean; readonly saw: string }>;
}
