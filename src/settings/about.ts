import type { Declaration } from './declare';
import type { Preset } from './presets';

/**
 * What everybody has to know of a demo who is not inside it: its place, what it is called, what can be set and hidden. Embed
 * pages, the element, the builder, the reference and oEmbed follow from it.
 */
export interface About<D extends Declaration = Declaration> {
  /** Its place among the embeds: `margin` is /embed/margin/. */
  readonly name: string;
  /** As a teacher would call it in a list. */
  readonly title: string;
  /** One sentence: what somebody does with it. */
  readonly does: string;
  /** Number of its lesson. */
  readonly lesson: number;
  /** Pixels that a frame needs which is 800 wide. */
  readonly height: number;
  readonly settings: D;
  /** Settings that begin on its page with what was measured while the site was built, and not with the declared default. */
  readonly measured?: readonly string[];
  readonly presets: readonly Preset<D>[];
  /** What can be hidden besides the controls of settings: `data-part` in the page, and what it is called. */
  readonly parts: Readonly<Record<string, string>>;
  /** Settings and parts that a slide does without: what is left fits 16:9 in large type. */
  readonly offSlide: readonly string[];
  /** Settings and parts that an embed does not show at first: they are set by the address alone, or appear when they are needed. */
  readonly notAtFirst: readonly string[];
  /** Whether it trains step by step: it can be told to play. */
  readonly trains: boolean;
}

/** Parts that every demo has. */
export const COMMON_PARTS = {
  sentence: 'the live sentence',
  presets: 'the ready-made settings',
  numbers: 'Show the numbers',
  share: 'Share',
  tools: 'Show the numbers and Share together',
  home: 'the line that leads to the lesson',
} as const;

/** Parts of the demos that train. */
export const TRAINING_PARTS = {
  train: 'Train',
  step: 'Step',
  reset: 'Reset',
  play: 'Train, Step and Reset together',
  finding: 'what is wrong with the run, where something is',
} as const;

/** Everything that `hide=` may name in a demo: its settings and its parts. */
export function hideable({ settings, parts }: About): readonly string[] {
  return [...Object.keys(settings), ...Object.keys(parts)];
}
