import { onMount, untrack } from 'svelte';
import { Calm } from '../../state/calm.svelte';
import type { Moment } from '../../state/moment';
import { type Origin, Run } from '../../state/run.svelte';
import { Voice } from '../../state/voice.svelte';

// All of these are to be called while a component is made.

/**
 * A run that takes the settings as they are asked for, rests while nobody can see the page, and ends with the component.
 * `pastsOf` is what the page knows already, lane by lane.
 */
export function createRun(
  asked: () => Origin,
  pastsOf: (origin: Origin) => readonly (readonly Moment[])[],
  take = (run: Run, now: Origin): void => run.follow(now),
): Run {
  const run = untrack(() => new Run(asked(), ...pastsOf(asked())));
  onMount(() => {
    const unwatch = run.watchVisibility();
    return () => {
      unwatch();
      run.dispose();
    };
  });
  $effect(() => {
    const now = asked();
    untrack(() => take(run, now));
  });
  return run;
}

/** What is read of a run: calm while it trains. */
export function calmly<Value>(run: Run, newest: () => Value): Calm<Value> {
  return new Calm(newest, () => run.state === 'running');
}

/** What a screen reader is told of a run: `words` where it rests. */
export function voiceOf(run: Run, words: () => string | null): Voice {
  return new Voice(() => run.trouble ?? (run.state === 'running' ? 'Training.' : (words() ?? '')));
}
