import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { COURSE } from '../content/course';

const frontMatter = z.strictObject({
  /** Its place in the course, which knows its title. */
  number: z.number().int().min(1).max(COURSE.length),
  /** What stands in italics under the title. */
  question: z.string().min(1),
  /** One sentence for search results and link previews. */
  summary: z.string().min(1).max(200),
  minutes: z.number().int().positive(),
  /** What a reader does in that time: "one experiment, two exercises". */
  contains: z.string().min(1),
  /** Numbers of the lessons that it builds on. */
  needs: z.array(z.number().int().min(1).max(COURSE.length)),
});

/** content/lessons/NN-slug/index.mdx: the folder says which lesson of the course it is. */
const lessons = defineCollection({
  loader: glob({
    base: './content/lessons',
    pattern: '*/index.mdx',
    generateId: ({ entry }) => slugOf(entry),
  }),
  schema: frontMatter,
});

/** What a new lesson is copied from. No reader sees it; the tests build it. */
const template = defineCollection({
  loader: glob({ base: './content/template', pattern: '*/index.mdx', generateId: () => 'template' }),
  schema: frontMatter,
});

const glossary = defineCollection({
  loader: file('./content/glossary.json'),
  schema: z.strictObject({
    id: z.string(),
    /** As it stands in the text: "semi-hard". */
    term: z.string().min(1),
    /** What it means, in a sentence or two. */
    says: z.string().min(1).max(400),
    /** The lesson that explains it. */
    lesson: z.number().int().min(1).max(COURSE.length),
  }),
});

const sources = defineCollection({
  loader: file('./content/sources.json'),
  schema: z.strictObject({
    id: z.string(),
    authors: z.string().min(1),
    /** How the text names it: "FaceNet". */
    short: z.string().min(1),
    title: z.string().min(1),
    /** None for a manual that goes on being written. */
    year: z.number().int().optional(),
    /** Journal, conference or site. */
    where: z.string().min(1),
    url: z.url({ protocol: /^https$/ }),
    /** What it is cited for. */
    about: z.string().min(1),
  }),
});

export const collections = { lessons, template, glossary, sources };

function slugOf(entry: string): string {
  const [folder = ''] = entry.split('/');
  const found = COURSE.find(({ number, slug }) => folder === `${String(number).padStart(2, '0')}-${slug}`);
  if (!found) {
    throw new Error(
      `content/lessons/${folder} is no lesson of content/course.ts: name it NN-slug as it stands there.`,
    );
  }
  return found.slug;
}
