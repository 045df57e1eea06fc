import { untrack } from 'svelte';
import { Stagger } from '../../state/stagger.svelte';

/** Hands the newest picture on to so many parts, whenever there is another. To be called while a component is made. */
export function staggered<Picture>(parts: number, newest: () => Picture): Stagger<Picture> {
  const stagger = new Stagger(parts, untrack(newest));
  $effect(() => stagger.give(newest()));
  return stagger;
}
