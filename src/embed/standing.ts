import type { Steered } from '../settings/steered';
import type { Settings, Standing } from './protocol';

/** Attributes of the figure that say how it is made, and not how it stands. */
const NOT_FIGURES = new Set(['demo', 'state', 'step']);

/** How a demo stands, as its figure says it; null: nothing of it is loaded yet. */
export function standingOf({ dataset }: HTMLElement, demo: Pick<Steered, 'values'> | null): Standing {
  const figures = Object.entries(dataset).flatMap(([name, text]) =>
    NOT_FIGURES.has(name) ? [] : [[name, figureOf(text ?? '')] as const],
  );
  return {
    demo: dataset['demo']!,
    state: demo === null ? 'asleep' : dataset['state']!,
    step: dataset['step'] === undefined ? null : Number(dataset['step']),
    settings: (demo?.values() ?? {}) as Settings,
    figures: Object.fromEntries(figures),
  };
}

function figureOf(text: string): number | string {
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
