/** What the page around a demo that trains gives it, besides its first picture. */
export interface TrainingProps<Values> {
  /** Settings of this place where they differ from the declaration. */
  base?: Partial<Values>;
  /** Demos and formulas of one page with the same key share α. */
  syncKey?: string;
  /** Which settings have a field here, besides those that always have a control. */
  fields?: readonly (keyof Values & string)[];
  /** Where the site lies: '/' or a path. */
  site: string;
  /** Where the lesson on runs that stall stands, once it is written. */
  stalls?: string | null;
  /** A small page of its own inside somebody else's. */
  embedded?: boolean;
}
