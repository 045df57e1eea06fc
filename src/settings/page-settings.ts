import { ONE_OF } from './one-of';
import type { PageKey } from './page-keys';

/** What the address of every embed may say besides the demo's own settings. */
export interface PageSetting {
  /** One or two sentences for an instructor. */
  readonly help: string;
  /** The values there are; without them it is free text or a list of names. */
  readonly allowed?: readonly string[];
  /** In words, where a list of values will not do. */
  readonly takes: string;
  /** One for the margin demo. */
  readonly example: string;
}

export const PAGE_SETTINGS = {
  preset: {
    help: 'Settings with a name. What else the address says comes after it.',
    takes: 'a preset of the demo',
    example: 'alpha-too-small',
  },
  hide: {
    help: 'Takes controls and parts away. A setting whose control is hidden is locked as well; a part that is hidden locks nothing.',
    takes: 'names of settings and parts, with commas between them',
    example: 'speed,share',
  },
  lock: {
    help: 'Leaves a control where it is, and out of the reader’s hands. The page around can still set it.',
    takes: 'names of settings, with commas between them',
    example: 'alpha',
  },
  theme: {
    help: 'Light or dark. Without it the frame does as the reader’s system does.',
    allowed: ONE_OF.theme,
    takes: 'one of these',
    example: 'dark',
  },
  caption: {
    help: 'A line of yours under the demo.',
    takes: 'a text of at most 300 letters',
    example: 'Move α, then train.',
  },
  start: {
    help: 'click: nothing is loaded before somebody presses Start the demo; then it trains, if it is one that trains. view: it trains by itself as soon as it is seen, but not for a reader who wants less motion. Without it the demo wakes when it is seen, and waits.',
    allowed: ONE_OF.start,
    takes: 'one of these',
    example: 'click',
  },
  size: {
    help: 'For a projector: 16:9, in the largest type with which the demo fits its frame. What a slide can do without is hidden.',
    allowed: ONE_OF.size,
    takes: 'one',
    example: 'slide',
  },
  v: {
    help: 'The version of the settings. Addresses that the site writes carry it where they name settings; without it the newest is meant.',
    allowed: ['1'],
    takes: 'one',
    example: '1',
  },
} as const satisfies Record<PageKey, PageSetting>;
