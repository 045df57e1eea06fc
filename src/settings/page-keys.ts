/** What the address of an embed says of its page, whatever its demo is set to. */
export const OF_FRAMES = ['hide', 'lock', 'theme', 'caption', 'start', 'size'] as const;

/** What the address of every embed may say besides the demo's own settings; page-settings.ts says what each means. */
const OF_EMBEDS = ['preset', ...OF_FRAMES, 'v'] as const;

export type PageKey = (typeof OF_EMBEDS)[number];

/** Nobody's settings either: whose the address is, where a page has several demos, and what a Pym host says of itself. */
const OTHERS = ['demo', 'initialWidth', 'childId', 'parentTitle', 'parentUrl'];

/** Keys of an address that belong to the page around a demo. */
export const PAGE_KEYS: ReadonlySet<string> = new Set([...OF_EMBEDS, ...OTHERS]);
