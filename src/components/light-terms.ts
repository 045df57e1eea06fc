/** Pointing at a term, or focusing it, lights up every part of the page that means the same. */
export function lightTerms(page: Document): void {
  let lit: string | undefined;
  const light = (target: EventTarget | null): void => {
    const term =
      target instanceof Element ? target.closest<HTMLElement>('[data-term]')?.dataset.term : undefined;
    if (term === lit) return;
    for (const element of page.querySelectorAll('[data-term].lit')) element.classList.remove('lit');
    lit = term;
    if (term)
      for (const element of page.querySelectorAll(`[data-term="${term}"]`)) element.classList.add('lit');
  };
  page.addEventListener('pointerover', (event) => light(event.target));
  page.addEventListener('focusin', (event) => light(event.target));
  page.addEventListener('focusout', () => light(null));
}
