/** Milliseconds that the pointer may be between word and card. */
const GRACE = 200;

/** A mouse that rests on the word opens its card; keys and taps do so by the button itself, without this. */
export function openOnHover(carded: HTMLElement): void {
  const card = carded.querySelector<HTMLElement>('[popover]');
  if (!card?.showPopover) return;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  carded.addEventListener('pointerenter', ({ pointerType }) => {
    clearTimeout(leaving);
    const source = carded.querySelector('button')!;
    if (pointerType === 'mouse' && !card.matches(':popover-open')) card.showPopover({ source });
  });
  carded.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') leaving = setTimeout(() => card.hidePopover(), GRACE);
  });
}
