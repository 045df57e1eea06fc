import type { LaneFinding } from '../../state/findings';

/** What is said above a demo of what is wrong with its run. */
export interface Alarm {
  readonly head: string;
  /** Left out where several things are wrong: they would not fit. */
  readonly why: string | null;
  /** Everything, for who listens. */
  readonly spoken: string;
}

const ALL = ['', '', 'both', 'all three', 'all four', 'all five', 'all six'];

/** Null where nothing is wrong. What is wrong with all of several lanes is said once. */
export function alarmOf(sick: readonly LaneFinding[], lanes: number): Alarm | null {
  const [first] = sick;
  if (!first) return null;
  const isOfAll = lanes > 1 && sick.length === lanes && sick.every(({ what }) => what === first.what);
  const said = isOfAll ? [{ ...first, name: ALL[lanes] ?? `all ${lanes}` }] : sick;
  const heads = said.map(({ name, what }) => capital(`${name ? `${name}: ` : ''}${what}`));
  return {
    head: heads.join('; '),
    why: said.length === 1 ? first.why : null,
    spoken: said.map(({ why }, i) => `${heads[i]}: ${why}.`).join(' '),
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
