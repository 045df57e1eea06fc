import { choice, declared, listOf, number, several, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';
import { MARGIN_SETTINGS } from '../margin/settings';

/** All that can be set in the pull-and-push demo. What means the same as in the margin demo is declared there. */
export const TUG_SETTINGS = declared({
  alpha: {
    ...MARGIN_SETTINGS.alpha,
    help: 'How far the push goes: alone to α from the anchor, with the pull to α beyond the positive. The pull alone does not notice it.',
  },
  outputs: choice({
    label: 'Numbers in an embedding',
    help: 'Three are drawn as they are, on the sphere; sixteen are projected.',
    default: '3',
    options: [
      { value: '3', label: '3' },
      { value: '16', label: '16' },
    ],
  }),
  lanes: several({
    label: 'Shown',
    help: 'Which of the three encoders are shown. All of them train, on the same batches.',
    default: 'pull,push,both',
    options: [
      { value: 'pull', label: 'pull only' },
      { value: 'push', label: 'push only' },
      { value: 'both', label: 'both' },
    ],
  }),
  speed: MARGIN_SETTINGS.speed,
  seed: MARGIN_SETTINGS.seed,
  anchor: number({
    label: 'Anchor',
    help: 'The picture whose farthest positive and nearest negative are marked, counted from 1.',
    default: 6,
    min: 1,
    max: 32,
    step: 1,
    digits: 0,
  }),
});

export type TugValues = Values<typeof TUG_SETTINGS>;
export type TugKey = keyof typeof TUG_SETTINGS;

export const TUG_PRESETS: readonly Preset<typeof TUG_SETTINGS>[] = [
  { name: 'only-pulling', label: 'only pulling', values: { lanes: 'pull' } },
  { name: 'only-pushing', label: 'only pushing', values: { lanes: 'push' } },
  { name: 'pull-or-push-or-both', label: 'all three', values: { lanes: 'pull,push,both' } },
];

/** Which of the three are shown; where none is chosen, all. */
export function isShown(key: string, { lanes }: Pick<TugValues, 'lanes'>): boolean {
  return lanes === '' || listOf(lanes).includes(key);
}

/** A sentence for what cannot be used as it was asked for. */
export function notesOn({ lanes }: TugValues): readonly string[] {
  return lanes === ''
    ? ['None of the three was chosen, and there would be nothing to see; all are shown.']
    : [];
}

/** Nobody has trained yet: the three are still one encoder, and the reader has not been told what happens. */
export const FIRST_STEP = 0;
