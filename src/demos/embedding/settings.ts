import { PEOPLE } from '../../faces/people';
import { choice, declared, number, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';

const EVERYBODY = PEOPLE.map(({ name }) => ({ value: name, label: name }));

/** Pictures of each person to choose from. */
const PICTURES = { min: 1, max: 24, step: 1, digits: 0 } as const;

/** All that can be set in the embedding demo. Pixels that were painted, and pictures of the reader's, stay in the page. */
export const EMBEDDING_SETTINGS = declared({
  person: choice({
    label: 'Person',
    help: 'Whom the picture shows. The encoder was trained on other people.',
    default: 'Bob',
    options: EVERYBODY,
  }),
  picture: number({ label: 'Picture', help: 'Which picture of the person.', default: 2, ...PICTURES }),
  change: choice({
    label: 'Change',
    help: 'What is changed about the picture.',
    default: 'none',
    options: [
      { value: 'none', label: 'as taken' },
      { value: 'glasses', label: 'glasses' },
      { value: 'light', label: 'light from the left' },
      { value: 'smile', label: 'a smile' },
      { value: 'shuffled', label: 'pixels shuffled' },
      { value: 'grey', label: 'an even grey' },
      { value: 'average', label: 'the average face' },
    ],
  }),
  positive: number({
    label: 'Another picture',
    help: 'The other picture of the same person.',
    default: 6,
    ...PICTURES,
  }),
  other: choice({
    label: 'Somebody else',
    help: 'Whom the third picture shows.',
    default: 'Thomas',
    options: EVERYBODY,
  }),
  negative: number({
    label: 'Their picture',
    help: 'Which picture of somebody else.',
    default: 6,
    ...PICTURES,
  }),
  number: number({
    label: 'Number in focus',
    help: 'Which number of the embedding is taken apart.',
    default: 1,
    min: 1,
    max: 16,
    step: 1,
    digits: 0,
  }),
  steps: choice({
    label: 'Trained for',
    help: 'Steps of training, on 64 other people.',
    default: '400',
    options: [
      { value: '0', label: '0' },
      { value: '50', label: '50' },
      { value: '400', label: '400 steps' },
    ],
  }),
  outputs: choice({
    label: 'Numbers',
    help: 'How many numbers an embedding has.',
    default: '16',
    options: [
      { value: '3', label: '3' },
      { value: '16', label: '16' },
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
  brush: choice({
    label: 'Brush',
    help: 'The grey that is painted with, in hundredths: 0 is ink, 100 is paper.',
    default: '0',
    options: [
      { value: '0', label: '0 ink' },
      { value: '25', label: '25' },
      { value: '50', label: '50' },
      { value: '75', label: '75' },
      { value: '100', label: '100 paper' },
    ],
  }),
});

export type EmbeddingValues = Values<typeof EMBEDDING_SETTINGS>;
export type EmbeddingKey = keyof typeof EMBEDDING_SETTINGS;

export const PRESETS: readonly Preset<typeof EMBEDDING_SETTINGS>[] = [
  { name: 'bob-with-glasses', label: 'glasses', values: { change: 'glasses' } },
  { name: 'light-from-the-left', label: 'light from the left', values: { change: 'light' } },
  { name: 'bob-smiles', label: 'a smile', values: { change: 'smile' } },
  { name: 'pixels-shuffled', label: 'shuffle the pixels', values: { change: 'shuffled' } },
  {
    name: 'thomas-instead',
    label: 'Thomas instead',
    values: { person: 'Thomas', other: 'Bob', change: 'none' },
  },
  { name: 'an-even-grey', label: 'an even grey', values: { change: 'grey' } },
  {
    name: 'average-face-untrained',
    label: 'the average face, before training',
    values: { change: 'average', steps: '0' },
  },
];

/** The values as they are used: somebody else is never the same person, and the focus is on a number that there is. */
export function inUse(values: EmbeddingValues): EmbeddingValues {
  const other =
    values.other === values.person ? (values.person === 'Thomas' ? 'Bob' : 'Thomas') : values.other;
  return { ...values, other, number: Math.min(values.number, Number(values.outputs)) };
}

/** A sentence for each setting that cannot be used as it was asked for. */
export function notesOn(values: EmbeddingValues): readonly string[] {
  const used = inUse(values);
  const notes: string[] = [];
  if (used.other !== values.other) {
    notes.push(`Somebody else cannot be ${values.other}, too: ${used.other} is taken.`);
  }
  if (used.number !== values.number) {
    notes.push(
      `There is no number ${values.number} of ${values.outputs}: number ${used.number} is in focus.`,
    );
  }
  return notes;
}
