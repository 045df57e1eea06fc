/** Letters of a caption at most: it is a line under the demo, not the lesson. */
export const LONGEST_CAPTION = 300;

/** The host's own line under the demo, if its address has one. */
export function showCaption(): void {
  const caption = document.querySelector<HTMLElement>('.caption')!;
  caption.textContent = (new URLSearchParams(location.search).get('caption') ?? '').slice(0, LONGEST_CAPTION);
  caption.hidden = caption.textContent === '';
}
