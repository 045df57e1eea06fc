import { DEMOS } from '../demos/catalogue';
import type { About } from '../settings/about';

/** The demo that stands for a lesson where only one can be shown; undefined where none can be embedded. */
export function firstDemoOf(lesson: number): About | undefined {
  return DEMOS.find((demo) => demo.lesson === lesson);
}
