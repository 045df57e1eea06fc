import { PEOPLE } from '../../faces/people';
import { choice, declared, number, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';
import { EMBEDDING_SETTINGS } from '../embedding/settings';

const EVERYBODY = PEOPLE.map(({ name }) => ({ value: name, label: name }));
const PICTURES = { min: 1, max: 24, step: 1, digits: 0 } as const;

/** All that can be set in the percentage demo. Numbers that somebody writes over stay in the page. */
export const PERCENTAGE_SETTINGS = declared({
  matrix: choice({
    label: 'Matrix',
    help: 'How many grey values a picture has: few enough for a pencil, or those of lesson 1.',
    default: '4',
    options: [
      { value: '4', label: '4 × 4' },
      { value: '24', label: '24 × 24' },
    ],
  }),
  person: choice({
    label: 'First picture',
    help: 'Whom the first picture shows. No encoder was trained on any of these people.',
    default: 'Bob',
    options: EVERYBODY,
  }),
  picture: number({ label: 'number', help: 'Which picture of the first person.', default: 2, ...PICTURES }),
  other: choice({
    label: 'Second picture',
    help: 'Whom the second picture shows.',
    default: 'Bob',
    options: EVERYBODY,
  }),
  otherPicture: number({
    label: 'its number',
    help: 'Which picture of the second person.',
    default: 6,
    ...PICTURES,
  }),
  second: choice({
    label: 'which is',
    help: 'The second picture as it was taken, the first one again, or nothing but ink.',
    default: 'taken',
    options: [
      { value: 'taken', label: 'as taken' },
      { value: 'copy', label: 'a copy of the first' },
      { value: 'ink', label: 'all 0, ink' },
    ],
  }),
  threshold: choice({
    label: 'Threshold from',
    help: 'What t is chosen for, on pairs of people whom the encoder never saw. FAR is the share of strangers accepted.',
    default: 'equal',
    options: [
      { value: 'equal', label: 'equal errors' },
      { value: 'far10', label: 'FAR 10\u202f%' },
      { value: 'far1', label: 'FAR 1\u202f%' },
    ],
  }),
  brush: EMBEDDING_SETTINGS.brush,
});

export type PercentageValues = Values<typeof PERCENTAGE_SETTINGS>;

export const PRESETS: readonly Preset<typeof PERCENTAGE_SETTINGS>[] = [
  {
    name: 'same-person',
    label: 'the same person',
    values: { person: 'Bob', picture: 2, other: 'Bob', otherPicture: 6, second: 'taken' },
  },
  {
    name: 'two-strangers',
    label: 'the percentage of two strangers',
    values: { person: 'Bob', picture: 2, other: 'Thomas', otherPicture: 6, second: 'taken' },
  },
  {
    name: 'stranger-gets-more',
    label: 'a stranger who gets more',
    values: { person: 'Bob', picture: 2, other: 'Yuki', otherPicture: 6, second: 'taken' },
  },
  {
    name: 'identical-pictures',
    label: 'identical pictures',
    values: { person: 'Bob', picture: 2, other: 'Bob', otherPicture: 2, second: 'taken' },
  },
  {
    name: 'two-people-one-picture',
    label: 'two people with the same picture',
    values: { person: 'Bob', picture: 2, other: 'Thomas', second: 'copy' },
  },
  { name: 'matrix-of-zeros', label: 'a matrix of zeros', values: { second: 'ink' } },
];
