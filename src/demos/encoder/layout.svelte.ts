import { onMount } from 'svelte';
import type { Moment } from '../../state/moment';
import { Umap } from '../../state/umap.svelte';
import { createPictures, type Picture } from './picture';

export interface Layout {
  readonly picture: Picture | undefined;
  /** Why there is none by UMAP: a sentence, or null. */
  readonly trouble: string | null;
}

/**
 * Where the strangers of a scored moment are drawn. `umapSeed` is null where UMAP is not asked for; until it is done, and where
 * the numbers can be drawn as they are, the picture is the other one. To be called while a component is made.
 */
export function createLayout(scored: () => Moment | undefined, umapSeed: () => number | null): Layout {
  const umap = new Umap();
  const components = createPictures();
  const moment = $derived(scored());
  const asProjected = $derived(moment && components(moment.unseenEmbeddings!, moment.plan.outputs));
  const seed = $derived(asProjected?.kind === 'pca' ? umapSeed() : null);
  const picture = $derived.by((): Picture | undefined => {
    const laid = umap.picture;
    if (seed === null || laid === null || laid.of !== moment?.unseenEmbeddings) return asProjected;
    return { kind: 'umap', dims: 2, points: laid.points, explained: null };
  });

  $effect(() => {
    if (seed !== null && moment) umap.want(moment.unseenEmbeddings!, moment.plan.outputs, seed);
  });
  onMount(() => () => umap.dispose());

  return {
    get picture() {
      return picture;
    },
    get trouble() {
      return umap.trouble;
    },
  };
}
