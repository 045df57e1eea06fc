import { getCollection } from 'astro:content';

/** The numbers of the lessons that exist today. */
export async function writtenLessons(): Promise<ReadonlySet<number>> {
  const lessons = await getCollection('lessons');
  return new Set(lessons.map(({ data }) => data.number));
}
