/** Milliseconds that the pointer may be between word and card. */
const GRACE = 200;

/** A mouse that rests on the word opens its card; keys and taps do so by the button itself, without this. */
export function openOnHover(cite: HTMLElement): void {
  const card = cite.querySelector<HTMLElement>('[popover]');
  if (!card?.showPopover) return;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  cite.addEventListener('pointerenter', ({ pointerType }) => {
    clearTimeout(leaving);
    const source = cite.querySelector('button')!;
    if (pointerType === 'mouse' && !card.matches(':popover-open')) card.showPopover({ source });
  });
  cite.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') leaving = setTimeout(() => card.hidePopover(), GRACE);
  });
}
