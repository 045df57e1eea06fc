/** A machine is slow when painting all parts takes longer than this, and quick again when one part takes less than that. */
const SLOW_MS = 7;
const QUICK_MS = 4;

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
    this.#newest = picture;
    this.#stale = this.#parts.length;
    if (!this.#isDrawing) this.#draw();
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
    requestAnimationFrame((began) => {
      // A timer that is set while a frame is made runs after it has been painted.
      setTimeout(() => {
        this.#isDrawing = false;
        this.#isSlow = performance.now() - began > (this.#isSlow ? QUICK_MS : SLOW_MS);
        if (this.#stale > 0) this.#draw();
      });
    });
  }
}
