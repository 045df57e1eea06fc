import { choice, declared, listOf, number, several, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';
import { MARGIN_SETTINGS } from '../margin/settings';
import { RACE_SETTINGS } from '../race/settings';
import { STRATEGIES, type Strategy } from './strategies';

/** All that can be set where strategies are compared. What means the same as in the margin demo is declared there. */
export const STRATEGIES_SETTINGS = declared({
  strategies: several({
    label: 'Shown',
    help: 'Which strategies are shown. All six train, on the same batches.',
    default: 'batch-all,random,semi-hard,batch-hard',
    options: STRATEGIES.map(({ key, name }) => ({ value: key, label: name })),
  }),
  alpha: MARGIN_SETTINGS.alpha,
  rate: {
    ...MARGIN_SETTINGS.rate,
    max: 0.01,
    marks: [
      { value: 0.0001, label: '0.0001' },
      { value: 0.001, label: '0.001' },
      { value: 0.003, label: '0.003' },
      { value: 0.01, label: '0.01' },
    ],
  },
  people: number({
    label: 'People a batch',
    symbol: 'P',
    help: 'How many people a batch shows. Another number begins again.',
    default: 16,
    min: 2,
    max: 32,
    step: 1,
    digits: 0,
  }),
  shots: number({
    label: 'Pictures each',
    symbol: 'K',
    help: 'How many pictures of each of them. With one there is no positive, and nothing to learn from.',
    default: 4,
    min: 1,
    max: 8,
    step: 1,
    digits: 0,
  }),
  mean: choice({
    label: 'Loss',
    help: 'Which mean of the batch is drawn: over the active ones, which is what trains, or over all that are valid.',
    default: 'both',
    options: [
      { value: 'both', label: 'both means' },
      { value: 'active', label: 'mean over the active' },
      { value: 'valid', label: 'mean over the valid' },
    ],
  }),
  against: RACE_SETTINGS.against,
  speed: { ...MARGIN_SETTINGS.speed, default: '40' },
  seed: MARGIN_SETTINGS.seed,
});

export type StrategiesValues = Values<typeof STRATEGIES_SETTINGS>;
export type StrategiesKey = keyof typeof STRATEGIES_SETTINGS;

/** Nobody has trained yet: all are still one encoder, and the reader has not been told which is best. */
export const FIRST_STEP = 0;

const AS_FACENET = { alpha: 0.2, rate: 0.001, people: 16, shots: 4 };

export const STRATEGIES_PRESETS: readonly Preset<typeof STRATEGIES_SETTINGS>[] = [
  {
    name: 'four-strategies',
    label: 'four strategies',
    values: { ...AS_FACENET, strategies: 'batch-all,random,semi-hard,batch-hard' },
  },
  {
    name: 'all-six-strategies',
    label: 'all six',
    values: { ...AS_FACENET, strategies: STRATEGIES.map(({ key }) => key).join(',') },
  },
  {
    name: 'semi-hard-in-two-libraries',
    label: 'semi-hard, twice',
    values: { ...AS_FACENET, strategies: 'semi-hard,semi-hard-tfa' },
  },
  {
    name: 'hardest-from-the-start',
    label: 'the hardest from the start',
    values: { ...AS_FACENET, rate: 0.003, strategies: 'batch-all,batch-hard' },
  },
  {
    name: 'nothing-to-choose-from',
    label: 'one picture each',
    values: { ...AS_FACENET, shots: 1, strategies: 'batch-all,random,semi-hard,batch-hard' },
  },
];

/** The strategies that are shown, in the order of the page; where none is chosen, all. */
export function shownOf({ strategies }: StrategiesValues): readonly Strategy[] {
  const chosen = listOf(strategies);
  return chosen.length === 0 ? STRATEGIES : STRATEGIES.filter(({ key }) => chosen.includes(key));
}

/** A sentence for what cannot be used as it was asked for, or leaves nothing to learn from. */
export function notesOn({ strategies, shots }: StrategiesValues): readonly string[] {
  const notes: string[] = [];
  if (strategies === '')
    notes.push('No strategy was chosen, and there would be nothing to see; all six are shown.');
  if (shots === 1)
    notes.push(
      'With one picture of each person no two show the same one: there is no valid triplet, the loss is 0 and nothing is learnt. Take K = 2 or more.',
    );
  return notes;
}
