import type { Place } from './path';
import { isDrag, within } from './press';

/** A range in which keys and a pointer move one number. */
export interface Range {
  readonly now: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What Page Up and Page Down move by. */
  readonly page: number;
}

/** Where a key moves a slider, as every slider of the web answers to it; null for a key that is none of its own. */
export function slidByKey(key: string, { now, min, max, step, page }: Range): number | null {
  const to = {
    ArrowRight: step,
    ArrowUp: step,
    ArrowLeft: -step,
    ArrowDown: -step,
    PageUp: page,
    PageDown: -page,
  }[key];
  if (to !== undefined) return Math.min(max, Math.max(min, now + to));
  return { Home: min, End: max }[key] ?? null;
}

interface Hold {
  readonly follow: (event: PointerEvent) => void;
  /** Called before the first and after the last time that it follows. */
  readonly begin?: () => void;
  readonly end?: () => void;
}

/**
 * Handlers of something that follows a pointer while it is held, wherever on the page it goes. A mouse moves it at once;
 * a finger when it goes sideways or is lifted, for it may as well be about to scroll the page.
 */
export function createHold({ follow, begin, end }: Hold) {
  let from: Place | null = null;
  let following = false;
  const start = (event: PointerEvent): void => {
    if (!following) begin?.();
    following = true;
    follow(event);
  };
  const stop = (): void => {
    if (following) end?.();
    from = null;
    following = false;
  };
  return {
    onpointerdown(event: PointerEvent): void {
      if (event.button !== 0) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      from = within(event);
      if (event.pointerType === 'mouse') start(event);
    },
    onpointermove(event: PointerEvent): void {
      if (from !== null && (following || isDrag(event, from))) start(event);
    },
    onpointerup(event: PointerEvent): void {
      if (from !== null) start(event);
    },
    onpointercancel: stop,
    onlostpointercapture: stop,
  };
}
