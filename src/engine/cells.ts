import type { MinedLoss } from '../numerics/mining';
import type { Cell, Outcome } from './cell';
import type { Native } from './native';
import { type Posed, pose } from './problem';
import type { Plan } from './protocol';
import { Run } from './run';

/** Parts of a run over which the active share is averaged: enough for a small curve. */
const PARTS = 20;

/** Milliseconds between two signs of life. */
const SIGN_EVERY = 250;

/** Trains the cells of a sweep, one after the other. Their pictures are drawn once and shared for as long as they are the same. */
export class Cells {
  readonly #native: Native;
  #posed: { readonly key: string; readonly posed: Posed } | null = null;

  constructor(native: Native) {
    this.#native = native;
  }

  /** `sign` is called with the steps trained so far, now and then. Errors of a plan become an outcome. */
  train(cell: Cell, sign: (step: number) => void): Outcome {
    try {
      return this.#train(cell, sign);
    } catch (error) {
      return { kind: 'failed', cause: error instanceof Error ? error.message : String(error) };
    }
  }

  #train({ plan, lane, steps }: Cell, sign: (step: number) => void): Outcome {
    const run = new Run(this.#native, plan, [lane], this.#pose(plan));
    try {
      const parts = Math.min(PARTS, steps);
      const active = new Float64Array(parts);
      const counted = new Float64Array(parts);
      sign(0);
      let signed = performance.now();
      while (run.step < steps) {
        const part = Math.floor((run.step * parts) / steps);
        const divergence = run.advance();
        if (divergence) return { kind: 'diverged', ...divergence };
        active[part]! += pulling(run.losses[0]!);
        counted[part]!++;
        if (performance.now() - signed >= SIGN_EVERY) {
          sign(run.step);
          signed = performance.now();
        }
      }
      const { recall, equalErrorRate, auc } = run.frames(0, true)[0]!.unseen;
      return {
        kind: 'scored',
        recall,
        equalErrorRate,
        auc,
        active: Array.from(active, (sum, i) => sum / counted[i]!),
      };
    } finally {
      run.dispose();
    }
  }

  #pose(plan: Plan): Posed {
    // The seed has no part in the pictures.
    const key = JSON.stringify([plan.problem, plan.people, plan.shots]);
    if (this.#posed?.key !== key) this.#posed = { key, posed: pose(plan) };
    return this.#posed.posed;
  }
}

/** The share of what was looked at that pulls. A pair that found no semi-hard negative was looked at, too. */
function pulling({ active, valid, skipped = 0 }: Pick<MinedLoss, 'active' | 'valid' | 'skipped'>): number {
  const all = valid + skipped;
  return all > 0 ? active / all : 0;
}
