import { apart, type Place } from './path';

/** The place of a pointer within what listens to it, in its own pixels: on a slide the page is enlarged. */
export function within(event: PointerEvent): Place {
  const target = event.currentTarget as Element;
  const { left, top } = target.getBoundingClientRect();
  // A browser that does not know this one measures both in the page's own pixels.
  const zoom = target.currentCSSZoom ?? 1;
  return { x: (event.clientX - left) / zoom, y: (event.clientY - top) / zoom };
}

/** A press that moves less is a click. */
const SLIP = 4;

/** Whether a press has become a drag. A finger's has when it goes sideways: up and down it scrolls the page. */
export function isDrag(event: PointerEvent, from: Place): boolean {
  const at = within(event);
  const sideways = event.pointerType === 'mouse' || Math.abs(at.x - from.x) > Math.abs(at.y - from.y);
  return sideways && apart(from, at) >= SLIP;
}

/** Handlers that tell a click from a drag. `drag` is given how far the pointer went since it was last called. */
export function createPress(
  click: (event: PointerEvent) => void,
  drag: (right: number, down: number) => void,
) {
  let from: Place | null = null;
  let dragging = false;
  const end = (): void => {
    from = null;
    dragging = false;
  };
  return {
    onpointerdown(event: PointerEvent): void {
      if (event.button === 0) from = within(event);
    },
    onpointermove(event: PointerEvent): void {
      // Released elsewhere, before it was a drag that would have been told so.
      if (event.buttons === 0) end();
      if (from === null || !(dragging || isDrag(event, from))) return;
      if (!dragging) (event.currentTarget as Element).setPointerCapture(event.pointerId);
      dragging = true;
      const at = within(event);
      drag(at.x - from.x, at.y - from.y);
      from = at;
    },
    onpointerup(event: PointerEvent): void {
      const clicked = from !== null && !dragging && apart(from, within(event)) < 2 * SLIP;
      end();
      if (clicked) click(event);
    },
    onpointercancel: end,
  };
}
