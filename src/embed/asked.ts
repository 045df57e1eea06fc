import { ONE_OF } from '../settings/one-of';

/**
 * Takes what the address of an embed says of its page: when it starts, its size, and what is hidden. `data-hidden` lets a demo
 * close its ranks.
 */
export function takeAsked(query: URLSearchParams): void {
  const { dataset } = document.documentElement;
  for (const name of ['start', 'size'] as const) {
    const given = query.get(name);
    if (ONE_OF[name].some((allowed) => allowed === given)) dataset[name] = given!;
  }
  const asked = (query.get('hide') ?? '').split(',').map((name) => name.trim());
  const offSlide = dataset['size'] ? dataset['offSlide']!.split(' ') : [];
  const hidden = [...asked, ...offSlide].filter((name) => /^[\w-]+$/.test(name));
  if (hidden.length === 0) return;
  dataset['hidden'] = hidden.join(' ').toLowerCase();
  hide(hidden);
}

/** A row without any control that is left goes, too, as does the mark before one. */
function hide(names: readonly string[]): void {
  const of = (name: string): string => `[data-setting="${name}" i],[data-part~="${name}" i]`;
  const gone = `:is(${names.map(of).join()})`;
  const left = `:is(a,button,input:not([hidden]),select):not(${gone},${gone} *)`;
  const empty = `:is(.row,.group):has(${gone}):not(:has(${left}))`;
  // A style sheet made by a script needs no leave of the policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${gone},${empty},svg:has(+${gone}){display:none!important}`);
  document.adoptedStyleSheets = [sheet];
}
