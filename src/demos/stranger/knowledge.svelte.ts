import { untrack } from 'svelte';
import { defaults, listOf } from '../../settings/declare';
import { encode } from '../../state/encode';
import { TrainedEncoder, type Training } from '../../state/trained-encoder.svelte';
import { ROWS } from './people';
import { classifierOf, embedderOf, namesOf } from './plan';
import { STRANGER_SETTINGS, type StrangerValues } from './settings';
import { distancesTo, joined, type Logits, type Sight, untrained } from './sight';

/** What decides which encoder, which classifiers and which gallery there are to be. */
export type Wanted = Pick<StrangerValues, 'seed' | 'enrolled' | 'each' | 'classes' | 'others'>;

/** A picture of the reader's. It stays in the page. */
export interface OwnPicture {
  readonly name: string;
  readonly pixels: Float32Array;
}

/**
 * The encoder and the two classifiers that a reader may want: from the build as long as these serve, else trained here. To be
 * made while a component is.
 */
export class Knowledge {
  /** The reader's picture at the door, and those that are enrolled. */
  own = $state.raw<OwnPicture | null>(null);
  guests = $state.raw<readonly OwnPicture[]>([]);

  readonly #atBuild: Sight;
  readonly #wanted: () => Wanted;
  readonly #embedder: TrainedEncoder;
  readonly #plain: TrainedEncoder;
  readonly #withOthers: TrainedEncoder;

  constructor(atBuild: Sight, atFirst: Wanted, wanted: () => Wanted) {
    this.#atBuild = atBuild;
    this.#wanted = wanted;
    const some = (others: number): Training =>
      classifierOf(atFirst, others) ?? classifierOf(defaults(STRANGER_SETTINGS), others)!;
    this.#embedder = new TrainedEncoder(embedderOf(atFirst));
    this.#plain = new TrainedEncoder(some(0));
    this.#withOthers = new TrainedEncoder(some(atFirst.others));

    const isAnother = (...keys: (keyof Wanted)[]): boolean =>
      this.own !== null || keys.some((key) => wanted()[key] !== atFirst[key]);
    this.#train(
      this.#embedder,
      () => embedderOf(wanted()),
      () => this.guests.length > 0 || isAnother('seed', 'enrolled', 'each'),
    );
    this.#train(
      this.#plain,
      () => classifierOf(wanted()),
      () => isAnother('seed', 'classes'),
    );
    this.#train(
      this.#withOthers,
      () => classifierOf(wanted(), wanted().others),
      () => isAnother('seed', 'classes', 'others'),
    );
  }

  readonly #distances = $derived.by(() => {
    const { encoder, embeddings } = this.#embedder;
    if (encoder === null || embeddings === null) return this.#atBuild.distances;
    const embed = ({ pixels }: OwnPicture): Float32Array => encode(encoder, pixels).embedding;
    const { enrolled, each } = this.#wanted();
    return distancesTo(
      joined([...embeddings, ...(this.own ? [embed(this.own)] : [])]),
      listOf(enrolled),
      each,
      this.guests.map((guest) => ({ name: guest.name, embedding: embed(guest) })),
    );
  });

  readonly #logits = $derived.by(() =>
    this.#logitsOf(this.#plain, classifierOf(this.#wanted()), this.#atBuild.plain),
  );
  readonly #logitsWithOthers = $derived.by(() =>
    this.#logitsOf(
      this.#withOthers,
      classifierOf(this.#wanted(), this.#wanted().others),
      this.#atBuild.withOthers,
    ),
  );

  readonly sight: Sight = $derived({
    distances: this.#distances,
    plain: this.#logits,
    withOthers: this.#logitsWithOthers,
  });

  /** Whether the reader's picture is the last row of all that is in sight. */
  readonly hasSeenOwn: boolean = $derived.by(
    () =>
      this.own !== null &&
      this.#embedder.encoder !== null &&
      [this.#logits, this.#logitsWithOthers].every(
        ({ values, outputs }) => values.length === (ROWS + 1) * outputs,
      ),
  );

  /** Why something could not be trained: a sentence, or null while all is well. */
  readonly trouble: string | null = $derived(
    this.#all.map(({ one }) => one.trouble).find((sentence) => sentence !== null) ?? null,
  );

  /** What is being trained, in words. */
  readonly loading: readonly string[] = $derived(
    this.#all.filter(({ one }) => one.state === 'loading').map(({ what }) => what),
  );

  readonly state: 'idle' | 'loading' | 'done' | 'failed' = $derived.by(() => {
    if (this.trouble !== null) return 'failed';
    if (this.loading.length > 0) return 'loading';
    return this.#all.some(({ one }) => one.state === 'ready') ? 'done' : 'idle';
  });

  tryAgain(): void {
    for (const { one } of this.#all) if (one.state === 'failed') one.need();
  }

  forget(): void {
    this.own = null;
    this.guests = [];
  }

  dispose(): void {
    for (const { one } of this.#all) one.dispose();
  }

  get #all() {
    return [
      { what: 'the encoder', one: this.#embedder },
      { what: 'the classifier', one: this.#plain },
      { what: 'the classifier with a class for others', one: this.#withOthers },
    ];
  }

  /** Has it trained as soon as it is needed; null: there is nothing to train. */
  #train(one: TrainedEncoder, training: () => Training | null, isNeeded: () => boolean): void {
    $effect(() => {
      const wanted = training();
      const isNow = isNeeded();
      untrack(() => {
        if (wanted === null) return;
        one.want(wanted);
        if (isNow && one.state === 'idle') one.need();
      });
    });
  }

  #logitsOf(one: TrainedEncoder, wanted: Training | null, atBuild: Logits): Logits {
    if (wanted === null) return untrained(listOf(this.#wanted().classes), ROWS + Number(this.own !== null));
    const { encoder, embeddings, training } = one;
    if (encoder === null || embeddings === null || training === null) return atBuild;
    const last = this.own ? [encode(encoder, this.own.pixels).embedding] : [];
    return {
      names: namesOf(training),
      outputs: training.plan.outputs,
      values: joined([...embeddings, ...last]),
    };
  }
}
