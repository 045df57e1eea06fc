import { getCollection } from 'astro:content';
import { lessonOfCourse } from '../../../content/course';

/** The lesson that cures what the detector names. */
const LESSON = 6;

/** For the build: where that lesson stands; null until it is written. */
export async function stallsAddress(): Promise<string | null> {
  const lessons = await getCollection('lessons');
  if (!lessons.some(({ data }) => data.number === LESSON)) return null;
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/lessons/${lessonOfCourse(LESSON).slug}/`;
}
