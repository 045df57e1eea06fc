import { PEOPLE } from '../../faces/people';
import { choice, declared, number, several, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';
import { RULE_SETTINGS } from '../threshold/settings';
import { ALBUM_PICTURES, MOST_ENROLLED_PICTURES, STRANGERS } from './people';

const EVERYBODY = PEOPLE.map(({ name }) => ({ value: name, label: name }));

/** All that can be set at the door. Pictures of the reader's stay in the page. */
export const STRANGER_SETTINGS = declared({
  t: { ...RULE_SETTINGS.t, help: 'The largest squared distance at which a name is said.', default: 0.4 },
  visitor: choice({
    label: 'Visitor',
    help: 'Who is at the door.',
    default: 'John',
    options: [...EVERYBODY, { value: 'drawn', label: 'somebody drawn by lot' }],
  }),
  picture: number({
    label: 'Picture',
    help: 'Which picture of the visitor; of people drawn by lot, which of them.',
    default: 13,
    min: 1,
    max: STRANGERS,
    step: 1,
    digits: 0,
  }),
  enrolled: several({
    label: 'Enrolled',
    help: 'Whom the door knows. It takes no training to enrol somebody.',
    default: 'Bob,Thomas',
    options: EVERYBODY,
  }),
  each: number({
    label: 'Pictures each',
    help: 'With how many pictures a person is enrolled; the nearest of them counts.',
    default: 1,
    min: 1,
    max: MOST_ENROLLED_PICTURES,
    step: 1,
    digits: 0,
  }),
  classes: several({
    label: 'Names of the classifier',
    help: 'Whom the classifier was trained on. For another name it has to be trained again.',
    default: 'Bob,Thomas',
    options: EVERYBODY,
  }),
  cure: choice({
    label: 'Cure',
    help: 'What is often done to keep strangers out instead of a threshold on the distance.',
    default: 'none',
    options: [
      { value: 'none', label: 'none' },
      { value: 'cutoff', label: 'cut-off' },
      { value: 'others', label: 'class “others”' },
      { value: 'second', label: 'second best' },
    ],
  }),
  cutoff: number({
    label: 'Cut-off',
    help: 'The least share of the softmax at which its name is said.',
    default: 0.99,
    min: 0,
    max: 1,
    step: 0.001,
    digits: 2,
  }),
  others: number({
    label: 'People in it',
    help: 'How many people’s pictures the class “others” is trained on, 12 of each.',
    default: 4,
    min: 1,
    max: 24,
    step: 1,
    digits: 0,
  }),
  ratio: number({
    label: 'At most',
    help: 'The nearest distance may be so much of the second nearest.',
    default: 0.5,
    min: 0,
    max: 1,
    step: 0.01,
    digits: 2,
  }),
  comes: choice({
    label: 'Who comes',
    help: 'Which visitors are in the queue.',
    default: 'all',
    options: [
      { value: 'all', label: 'everybody' },
      { value: 'named', label: 'people with names' },
      { value: 'drawn', label: 'people drawn by lot' },
    ],
  }),
  seed: number({
    label: 'Seed',
    help: 'Another seed is another encoder and another classifier, trained on the same pictures.',
    default: 1,
    min: 0,
    max: 9999,
    step: 1,
    digits: 0,
  }),
});

export type StrangerValues = Values<typeof STRANGER_SETTINGS>;
export type Cure = Exclude<StrangerValues['cure'], 'none'>;

const TWO = { visitor: 'John', enrolled: 'Bob,Thomas', classes: 'Bob,Thomas' } as const;

export const PRESETS: readonly Preset<typeof STRANGER_SETTINGS>[] = [
  { name: 'john-is-called-bob', label: 'John is called Bob', values: { ...TWO, picture: 13, cure: 'none' } },
  {
    name: 'cut-off-at-99',
    label: 'raise the cut-off to 0.99',
    values: { ...TWO, cure: 'cutoff', cutoff: 0.99 },
  },
  { name: 'class-for-others', label: 'a class for others', values: { ...TWO, cure: 'others', others: 4 } },
  {
    name: 'clearly-nearer-than-second',
    label: 'clearly nearer than the second',
    values: { ...TWO, cure: 'second', ratio: 0.5 },
  },
  {
    name: 'john-is-enrolled',
    label: 'enrol John',
    values: { ...TWO, enrolled: 'Bob,Thomas,John', picture: 13, cure: 'none' },
  },
  {
    name: 'only-bob-enrolled',
    label: 'only Bob is enrolled',
    values: { ...TWO, enrolled: 'Bob', classes: 'Bob', cure: 'none' },
  },
];

/** The values as they are used: a named person has only so many pictures. */
export function inUse(values: StrangerValues): StrangerValues {
  return { ...values, picture: Math.min(values.picture, picturesOf(values.visitor)) };
}

export function picturesOf(visitor: StrangerValues['visitor']): number {
  return visitor === 'drawn' ? STRANGERS : ALBUM_PICTURES;
}

/** A sentence for each setting that cannot be used as it was asked for, or that leaves nothing to choose. */
export function notesOn(values: StrangerValues): readonly string[] {
  const { picture } = inUse(values);
  const notes: string[] = [];
  if (picture !== values.picture) {
    notes.push(
      `${values.visitor} has ${ALBUM_PICTURES} pictures, and no number ${values.picture}: number ${picture} is taken.`,
    );
  }
  if (values.t === 4) notes.push('No squared distance is above 4: at t = 4 everybody gets a name.');
  if (values.t === 0) notes.push('At t = 0 nobody gets a name, unless an enrolled picture itself is shown.');
  return notes;
}
