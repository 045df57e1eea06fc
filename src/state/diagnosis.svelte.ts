import type { LaneSettings, Plan } from '../engine/protocol';
import type { LaneFinding } from './findings';
import type { Moment } from './moment';

/** What is wrong with a run as it stands. The detector comes with the engine: a page at rest does without. */
export class Diagnosis {
  #findings = $state.raw<readonly LaneFinding[]>([]);
  #detector: typeof import('./findings') | null = null;

  /** At most one a lane, in the words of the step that showed it first: what is named is not to flicker with every step. */
  get findings(): readonly LaneFinding[] {
    return this.#findings;
  }

  async load(): Promise<void> {
    this.#detector = await import('./findings');
  }

  /** Looks at the pasts of all lanes. */
  look(histories: readonly (readonly Moment[])[]): void {
    this.#take(this.#detector?.findingsOf(histories) ?? []);
  }

  /** A lane's numbers ran out of bounds at a step, and all have gone back. */
  noteDivergence(step: number, plan: Plan, lane: number, settings: LaneSettings): void {
    this.#take(this.#detector ? [this.#detector.divergenceOf(step, plan, lane, settings)] : []);
  }

  forget(): void {
    this.#findings = [];
  }

  #take(findings: readonly LaneFinding[]): void {
    if (signs(findings) !== signs(this.#findings)) this.#findings = findings;
  }
}

function signs(findings: readonly LaneFinding[]): string {
  return findings.map(({ lane, kind }) => `${lane} ${kind}`).join();
}
