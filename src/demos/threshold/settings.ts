import { choice, declared, number, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';

/** How a threshold is chosen: what all demos declare that have one. */
export const RULE_SETTINGS = declared({
  choose: choice({
    label: 'Choose t by',
    help: 'The rule that the threshold is chosen by. Moving t by hand ends the rule.',
    default: 'far',
    options: [
      { value: 'far', label: 'false accepts' },
      { value: 'equal', label: 'equal errors' },
      { value: 'cost', label: 'cost' },
      { value: 'hand', label: 'hand' },
    ],
  }),
  far: choice({
    label: 'at most',
    help: 'How many pairs of different people may be accepted.',
    default: '1',
    options: [
      { value: '10', label: '10 %' },
      { value: '1', label: '1 %' },
      { value: '0.1', label: '0.1 %' },
    ],
  }),
  cost: number({
    label: 'a false accept is as bad as so many misses:',
    help: 'What it costs to accept a stranger, where turning away somebody you know costs 1.',
    default: 10,
    min: 0,
    max: 1000,
    step: 0.1,
    digits: 0,
  }),
  t: number({
    label: 'Threshold',
    symbol: 't',
    help: 'The greatest squared distance at which two pictures are still taken for one person.',
    default: 0.3,
    min: 0,
    max: 4,
    step: 0.01,
    digits: 2,
    scale: 'root',
    marks: [
      { value: 0, label: '0', name: 'nobody' },
      { value: 0.25, label: '0.25' },
      { value: 1, label: '1' },
      { value: 2, label: '2' },
      { value: 4, label: '4', name: 'everybody' },
    ],
  }),
});

/** All that can be set in the threshold demo. */
export const THRESHOLD_SETTINGS = declared({
  ...RULE_SETTINGS,
  on: choice({
    label: 'Tried on',
    help: 'The pictures that the threshold is tried on. It is always chosen on the first of them.',
    default: 'own',
    options: [
      { value: 'own', label: 'those it was chosen on' },
      { value: 'others', label: '40 other people' },
      { value: 'light', label: 'those, lit from the left' },
      { value: 'dim', label: 'those, in dim light' },
    ],
  }),
  curve: choice({
    label: 'Curve',
    help: 'ROC: true accepts over false accepts. DET: misses over false accepts.',
    default: 'roc',
    options: [
      { value: 'roc', label: 'ROC' },
      { value: 'det', label: 'DET' },
    ],
  }),
  seed: number({
    label: 'Seed',
    help: 'Another seed is another encoder, trained on the same pictures.',
    default: 1,
    min: 0,
    max: 9999,
    step: 1,
    digits: 0,
  }),
});

export type RuleValues = Values<typeof RULE_SETTINGS>;
export type ThresholdValues = Values<typeof THRESHOLD_SETTINGS>;
export type Tried = ThresholdValues['on'];

export const THRESHOLD_PRESETS: readonly Preset<typeof THRESHOLD_SETTINGS>[] = [
  { name: 'door-of-a-house', label: 'the door of a house', values: { choose: 'cost', cost: 10, on: 'own' } },
  { name: 'vault', label: 'a vault', values: { choose: 'far', far: '0.1', on: 'own' } },
  { name: 'holiday-pictures', label: 'sorting holiday pictures', values: { choose: 'equal', on: 'own' } },
  { name: 'another-camera', label: 'another camera', values: { choose: 'far', far: '1', on: 'dim' } },
];
