import type { UmapClient } from '../engine/umap-client';

/** A picture by UMAP, and of which embeddings. */
export interface UmapPicture {
  readonly of: Float32Array;
  readonly seed: number;
  /** Two numbers a row, within 1 of the middle. */
  readonly points: Float32Array;
}

/** Pictures by UMAP: nothing is loaded before one is wanted, and the newest wish is the one that counts. */
export class Umap {
  #picture = $state.raw<UmapPicture | null>(null);
  #trouble = $state<string | null>(null);
  #wanted: Omit<UmapPicture, 'points'> | null = null;
  #client: Promise<UmapClient> | null = null;
  #disposed = false;

  /** The last one that was made. */
  get picture(): UmapPicture | null {
    return this.#picture;
  }

  /** Why there is none: a sentence, or null. */
  get trouble(): string | null {
    return this.#trouble;
  }

  want(of: Float32Array, outputs: number, seed: number): void {
    if (this.#wanted?.of === of && this.#wanted.seed === seed) return;
    this.#wanted = { of, seed };
    this.#trouble = null;
    this.#client ??= this.#open();
    this.#client.then(
      (client) => !this.#disposed && client.picture(of, outputs, seed),
      (error: unknown) =>
        this.#fail(`UMAP could not be loaded (${error instanceof Error ? error.message : String(error)}).`),
    );
  }

  dispose(): void {
    this.#disposed = true;
    void this.#client?.then((client) => client.dispose());
    this.#client = null;
  }

  async #open(): Promise<UmapClient> {
    const { createUmapClient } = await import('../engine/umap-client');
    return createUmapClient(
      (points) => {
        if (this.#wanted) this.#picture = { ...this.#wanted, points };
      },
      (sentence) => this.#fail(sentence),
    );
  }

  /** Whoever wants it again gets another worker. */
  #fail(sentence: string): void {
    this.#trouble = sentence;
    this.#wanted = null;
    void this.#client?.then(
      (client) => client.dispose(),
      () => {},
    );
    this.#client = null;
  }
}
