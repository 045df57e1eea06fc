import type { About } from '../settings/about';
import type { Declaration, Values } from '../settings/declare';
import type { Preset } from '../settings/presets';

/** A page of a demo alone: as the demo is declared, or as one of its presets has it. */
export interface EmbedPage<D extends Declaration = Declaration> {
  readonly preset: Preset<D> | null;
  /** What the page begins with. */
  readonly base: Partial<Values<D>>;
}

/** The pages of a demo for its `[...preset].astro`: /embed/margin/, /embed/margin/<preset>/, … */
export function embedPages<D extends Declaration>({
  presets,
}: About<D>): { params: { preset: string | undefined }; props: EmbedPage<D> }[] {
  return [
    { params: { preset: undefined }, props: { preset: null, base: {} } },
    ...presets.map((preset) => ({ params: { preset: preset.name }, props: { preset, base: preset.values } })),
  ];
}
