/** A sentence that has stood still for so long has come to rest. */
const REST_MS = 700;

/**
 * What a screen reader is told of a picture, for an element with `role="status"`: the sentence once it has come to rest,
 * never while it moves. To be made while a component is.
 */
export class Voice {
  #said = $state('');

  constructor(sentence: () => string) {
    $effect(() => {
      const now = sentence();
      const timer = setTimeout(() => {
        this.#said = now;
      }, REST_MS);
      return () => clearTimeout(timer);
    });
  }

  get said(): string {
    return this.#said;
  }
}
