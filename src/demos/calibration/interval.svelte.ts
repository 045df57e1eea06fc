import type { PersonPairs } from '../../numerics/person-pairs';
import { type Band, bandOf, type Calibration, REDRAWS, randomOfBand, redrawn } from './calibrate';

/** So many redraws at a time: a slice that fits between two frames. */
const SLICE = 2;

/** The band of a curve, from people drawn anew. It takes a hundred fits, so it is made in slices, and is there when all are. */
export class Interval {
  #band = $state.raw<Band | null>(null);

  constructor(first: Band | null) {
    this.#band = first;
  }

  /** Null while it is being made. */
  get band(): Band | null {
    return this.#band;
  }

  /** Takes one that is known. */
  know(band: Band | null): void {
    this.#band = band;
  }

  /** Begins to make it; returns how to stop. */
  make(calibration: Calibration, pairs: PersonPairs, people: number): () => void {
    this.#band = null;
    const random = randomOfBand();
    const redraws: (readonly number[])[] = [];
    const timer = setInterval(() => {
      for (let k = 0; k < SLICE; k++) redraws.push(redrawn(calibration, pairs, people, random));
      if (redraws.length < REDRAWS) return;
      clearInterval(timer);
      this.#band = bandOf(redraws);
    });
    return () => clearInterval(timer);
  }
}
