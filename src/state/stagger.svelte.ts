import { untrack } from 'svelte';

/** Painting all parts may take so long: the rest of a frame is for the scripts that draw them. */
const SLOW_MS = 12;

/**
 * Hands a picture on to the parts of a page that draw it. A quick machine draws all parts in one frame; a slow one draws
 * one part a frame, always with the newest picture, so that no frame is long and what the reader holds stays in hand.
 */
export class Stagger<Picture> {
  #parts = $state.raw<readonly Picture[]>([]);
  #newest: Picture;
  #stale = 0;
  #next = 0;
  #isSlow = false;
  /** What the parts took, one after the other, since the first of them. */
  #roundTook = 0;
  #isDrawing = false;

  constructor(parts: number, first: Picture) {
    this.#parts = Array.from({ length: parts }, () => first);
    this.#newest = first;
  }

  /** What part `i` draws. */
  part(i: number): Picture {
    return this.#parts[i]!;
  }

  give(picture: Picture): void {
    // Whoever gives in an effect must not depend on what is drawn, or every drawing would be given again.
    untrack(() => {
      this.#newest = picture;
      this.#stale = this.#parts.length;
      if (!this.#isDrawing) this.#draw();
    });
  }

  #draw(): void {
    this.#isDrawing = true;
    if (this.#isSlow) {
      const turn = this.#next;
      this.#parts = this.#parts.map((part, i) => (i === turn ? this.#newest : part));
      this.#next = (turn + 1) % this.#parts.length;
      this.#stale--;
    } else {
      this.#parts = this.#parts.map(() => this.#newest);
      this.#stale = 0;
    }
    requestAnimationFrame(() => {
      // Not the time that the frame is given: it may lie well before.
      const began = performance.now();
      // A timer that is set while a frame is made runs after it has been painted.
      setTimeout(() => {
        this.#isDrawing = false;
        this.#judge(performance.now() - began);
        if (this.#stale > 0) this.#draw();
      });
    });
  }

  #judge(took: number): void {
    this.#roundTook += took;
    // A round of single parts is judged as a whole, or the first part would look quick.
    if (this.#isSlow && this.#next !== 0) return;
    this.#isSlow = this.#roundTook > SLOW_MS;
    this.#roundTook = 0;
  }
}
