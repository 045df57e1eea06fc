/**
 * The course: ten lessons in order, one idea each. A lesson is written when its folder stands in content/lessons; until
 * then the pages name it without a link.
 */
export interface CourseLesson {
  readonly number: number;
  readonly slug: string;
  readonly part: 'The loss' | 'The training' | 'The answers';
  readonly title: string;
  /** What it answers, in the words of somebody who asks. */
  readonly question: string;
}

export const COURSE: readonly CourseLesson[] = [
  {
    number: 1,
    slug: 'what-facenet-returns',
    part: 'The loss',
    title: 'What does FaceNet return?',
    question: 'Where do the numbers go between a picture and an answer?',
  },
  {
    number: 2,
    slug: 'the-formula',
    part: 'The loss',
    title: 'The formula, term by term',
    question: 'Which three pictures does the loss look at, and what does each one pay?',
  },
  {
    number: 3,
    slug: 'pull-and-push',
    part: 'The loss',
    title: 'Pull and push',
    question: 'What goes wrong if you only pull faces together, or only push them apart?',
  },
  {
    number: 4,
    slug: 'the-margin',
    part: 'The loss',
    title: 'The margin α',
    question: 'How far is far enough?',
  },
  {
    number: 5,
    slug: 'choosing-triplets',
    part: 'The training',
    title: 'Choosing triplets',
    question: 'Most triplets teach nothing. Which ones do?',
  },
  {
    number: 6,
    slug: 'when-training-stalls',
    part: 'The training',
    title: 'When training stalls',
    question: 'The loss is flat, or 0, or NaN. Is it broken, or done?',
  },
  {
    number: 7,
    slug: 'a-face-encoder',
    part: 'The training',
    title: 'An encoder for faces',
    question: 'Does it still know people it has never seen?',
  },
  {
    number: 8,
    slug: 'who-is-john',
    part: 'The answers',
    title: 'Who is John?',
    question: 'You enrolled Bob and Thomas. Why is a stranger called one of them?',
  },
  {
    number: 9,
    slug: 'the-percentage',
    part: 'The answers',
    title: 'How is the percentage calculated?',
    question: 'Two pictures, one distance. Where does “85 %” come from?',
  },
  {
    number: 10,
    slug: 'beyond-the-triplet',
    part: 'The answers',
    title: 'Beyond the triplet',
    question: 'Would softmax, ArcFace or NT-Xent have been the better choice?',
  },
];

/** Errors  RangeError: a number that is no lesson's. */
export function lessonOfCourse(number: number): CourseLesson {
  const found = COURSE.find((lesson) => lesson.number === number);
  if (!found) throw new RangeError(`there is no lesson ${number}: the course has 1 to ${COURSE.length}`);
  return found;
}
