/** Pages that light their terms already: a lesson's formulas and its demos all ask for it. */
const lighting = new WeakSet<Document>();

/** Pointing at a term, or focusing it, lights up every part of the page that means the same. */
export function lightTerms(page: Document): void {
  if (lighting.has(page)) return;
  lighting.add(page);
  let lit: string | undefined;
  const light = (target: EventTarget | null): void => {
    const term =
      target instanceof Element ? target.closest('[data-term]')?.getAttribute('data-term') : undefined;
    if (term === lit) return;
    for (const element of page.querySelectorAll('[data-term].lit')) element.classList.remove('lit');
    lit = term ?? undefined;
    if (term)
      for (const element of page.querySelectorAll(`[data-term="${CSS.escape(term)}"]`))
        element.classList.add('lit');
  };
  page.addEventListener('pointerover', (event) => light(event.target));
  page.addEventListener('focusin', (event) => light(event.target));
  page.addEventListener('focusout', () => light(null));
}
