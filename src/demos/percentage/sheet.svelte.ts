import { type Encoded, encode } from '../../state/encode';
import type { SettingsState } from '../../state/settings.svelte';
import { TrainedEncoder } from '../../state/trained-encoder.svelte';
import { CELLS as CELLS_SHOWN, cellsOf, pixelsOf, withCell } from '../embedding/pixels';
import { encoderTraining } from '../share/encoder';
import type { Built } from './build';
import type { Calibration, Working } from './calibration';
import { type Changed, fromFragment, toFragment } from './carried';
import { type Chain, chainOf } from './chain';
import {
  type Edits,
  type Part,
  pictureChanged,
  putBack,
  SIDES,
  type Side,
  type Spot,
  valueAt,
  writtenOver,
} from './edits';
import { picturesOf } from './pictures';
import type { PERCENTAGE_SETTINGS, PercentageValues } from './settings';
import { CELLS, greysOf, type SmallEncoder, sumsOf } from './small';

type Both<Value> = Readonly<Record<Side, Value>>;

/** The encoder of lesson 1, with the seed that the page was built with. */
const TRAINING = encoderTraining({ seed: 1 });

/** Settings that say which picture is the first, and which the second. */
const PICTURE_KEYS: Both<readonly (keyof PercentageValues)[]> = {
  first: ['person', 'picture'],
  second: ['other', 'otherPicture', 'second'],
};

/** The worked example as it stands: two pictures, what was written over, and all that follows from them. */
export class Sheet {
  readonly trained = new TrainedEncoder(TRAINING);
  readonly settings: SettingsState<typeof PERCENTAGE_SETTINGS>;
  readonly #built: Built;
  #edits = $state.raw<Edits>([]);
  #painted = $state.raw<Readonly<Partial<Record<Side, Float32Array>>>>({});

  constructor(settings: SettingsState<typeof PERCENTAGE_SETTINGS>, built: Built) {
    this.settings = settings;
    this.#built = built;
  }

  /** The size that is shown: 24 as soon as its encoder is there. */
  readonly size = $derived.by((): PercentageValues['matrix'] =>
    this.settings.values.matrix === '24' && this.trained.encoder ? '24' : '4',
  );

  /** As they were taken. */
  readonly taken = $derived.by((): Both<Float32Array> => {
    const { first } = picturesOf(this.settings.values);
    const { second } = picturesOf(this.settings.values, this.#painted.first);
    return { first, second };
  });

  readonly pictures = $derived.by((): Both<Float32Array> => ({ ...this.taken, ...this.#painted }));

  /** The small matrices, as they are and as they were taken. */
  readonly greys = $derived.by(() => ({
    first: greysOf(this.pictures.first),
    second: greysOf(this.pictures.second),
  }));
  readonly #greysTaken = $derived.by(() => ({
    first: greysOf(this.taken.first),
    second: greysOf(this.taken.second),
  }));

  readonly small = $derived.by((): SmallEncoder => {
    const { weights, constants } = this.#built.small;
    return {
      weights: weights.map((weight, index) => this.#taken('weights', 'both', index, weight)),
      constants: constants.map((constant, index) => this.#taken('constants', 'both', index, constant)),
    };
  });

  /** The pictures on their way through the large encoder; null with the small one. */
  readonly encoded = $derived.by((): Both<Encoded> | null => {
    const encoder = this.trained.encoder;
    if (this.size === '4' || !encoder) return null;
    return {
      first: encode(encoder, this.pictures.first),
      second: encode(encoder, this.pictures.second),
    };
  });

  /** What the encoder adds up, before anybody wrote over it. */
  readonly sums = $derived.by((): Both<readonly number[]> => {
    const of = (side: Side): readonly number[] =>
      this.encoded ? Array.from(this.encoded[side].layers.at(-1)!) : sumsOf(this.small, this.greys[side]);
    return { first: of('first'), second: of('second') };
  });

  readonly calibration = $derived.by((): Calibration => this.#built.calibrations[this.size]);
  readonly working = $derived.by((): Working => this.calibration.workings[this.settings.values.threshold]);

  readonly chain = $derived.by((): Chain => {
    const { slope, intercept } = this.calibration;
    const { threshold } = this.working;
    return chainOf(this.sums, { threshold, slope, intercept }, this.#taken);
  });

  /** How many numbers somebody changed: cells of the matrices, and what was written over. */
  readonly changes = $derived.by(
    () => this.#edits.length + SIDES.reduce((count, side) => count + this.#cellsChanged(side), 0),
  );

  /** What was changed of the small example, as a fragment of an address. Pictures of 24 × 24 stay in the page. */
  readonly fragment = $derived.by((): string => {
    if (this.size === '24') return '';
    const greys = SIDES.flatMap((side) =>
      this.greys[side].flatMap((value, index): Changed[] =>
        this.isGreyChanged(side, index) ? [{ spot: { part: 'grey', side, index }, value }] : [],
      ),
    );
    return toFragment([...greys, ...this.#edits.map(({ value, ...spot }) => ({ spot, value }))]);
  });

  /** Changes what a fragment says; returns a sentence for each part of it that cannot be taken. */
  readFragment(fragment: string): readonly string[] {
    const { changed, notes } = fromFragment(fragment);
    for (const { spot, value } of changed) {
      const { part, side, index } = spot;
      if (part !== 'grey') this.writeOver({ part, side, index }, value);
      else if (side !== 'both') this.setGrey(side, index, value);
    }
    return notes;
  }

  isGreyChanged(side: Side, index: number): boolean {
    return this.greys[side][index] !== this.#greysTaken[side][index];
  }

  greyTaken(side: Side, index: number): number {
    return this.#greysTaken[side][index]!;
  }

  /** A cell of the small matrix, and with it the 36 pixels that it is the mean of. */
  setGrey(side: Side, index: number, grey: number): void {
    this.paint(side, withCell(this.pictures[side], index, grey, CELLS));
  }

  putGreyBack(side: Side, index: number): void {
    const restored = this.pictures[side].slice();
    for (const at of pixelsOf(index, CELLS)) restored[at] = this.taken[side][at]!;
    this.paint(side, restored);
  }

  isWrittenOver(part: Part, side: Side | 'both' = 'both', index = 0): boolean {
    return valueAt(this.#edits, { part, side, index }) !== undefined;
  }

  writeOver(spot: Spot, value: number): void {
    this.#edits = writtenOver(this.#edits, spot, value);
  }

  putBack(spot: Spot): void {
    this.#edits = putBack(this.#edits, spot);
  }

  paint(side: Side, pixels: Float32Array): void {
    this.#painted = { ...this.#painted, [side]: pixels };
    this.#pictureChanged(side);
  }

  putAllBack(): void {
    this.#edits = [];
    this.#painted = {};
  }

  /** Other settings: a picture that was changed by hand gives way to the one that is asked for. */
  set(given: Partial<PercentageValues>): void {
    if ('matrix' in given) this.#edits = [];
    else if ('threshold' in given) this.putBack({ part: 'threshold', side: 'both', index: 0 });
    for (const side of SIDES) {
      if (!PICTURE_KEYS[side].some((key) => key in given)) continue;
      const { [side]: _gone, ...others } = this.#painted;
      this.#painted = others;
      this.#pictureChanged(side);
    }
    this.settings.setAll(given);
  }

  #pictureChanged(side: Side): void {
    let edits = pictureChanged(this.#edits, side);
    // A copy goes with what it is a copy of.
    if (side === 'first' && this.settings.values.second === 'copy' && !this.#painted.second) {
      edits = pictureChanged(edits, 'second');
    }
    // Where nothing was written over, the weights need not be drawn again with each grey value.
    if (edits.length !== this.#edits.length) this.#edits = edits;
  }

  readonly #taken = (part: Part, side: Side | 'both', index: number, computed: number): number =>
    valueAt(this.#edits, { part, side, index }) ?? computed;

  #cellsChanged(side: Side): number {
    const painted = this.#painted[side];
    if (!painted) return 0;
    const cells = this.size === '24' ? CELLS_SHOWN : CELLS;
    const before = cellsOf(this.taken[side], cells);
    return cellsOf(painted, cells).filter((mean, i) => Math.abs(mean - before[i]!) > 1e-6).length;
  }
}
