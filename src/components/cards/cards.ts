import { COURSE } from '../../../content/course';
import { DEMOS } from '../../demos/catalogue';

/** The picture that stands for a page where a link to it is shown: /cards/<name>.png. */
export interface Card {
  readonly name: string;
  readonly title: string;
  /** What the title is of: small, above it. */
  readonly above: string;
}

const PAGES: readonly Card[] = [
  { name: 'home', title: 'The triplet loss, with an encoder that learns in the page', above: 'Ten lessons' },
  { name: 'lab', title: 'The lab', above: 'Every setting, your own pictures' },
  { name: 'teach', title: 'Put a demo into your own page', above: 'For instructors' },
  { name: 'reference', title: 'What an embed understands', above: 'For instructors' },
  { name: 'glossary', title: 'Glossary', above: 'The words of the triplet loss' },
  { name: 'sources', title: 'Sources', above: 'What the lessons draw on' },
];

/** One for each page that has its own; the others show that of the title page. */
export const CARDS: readonly Card[] = [
  ...PAGES,
  ...COURSE.map(({ slug, number, title }) => ({ name: slug, title, above: `Lesson ${number}` })),
  ...DEMOS.flatMap(({ name, title, lesson, presets }) => [
    { name, title, above: `A demo of lesson ${lesson}` },
    ...presets.map((preset) => ({ name: preset.name, title: raised(preset.label), above: title })),
  ]),
];

/** With a capital, as a title begins; a Greek letter stays what it is. */
function raised(label: string): string {
  return /^[a-z]/.test(label) ? label[0]!.toUpperCase() + label.slice(1) : label;
}
