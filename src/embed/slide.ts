import { AWAKE } from '../settings/steered';

/**
 * Widths that a page on a slide is laid out for, before it is enlarged to the width of the frame: the wider, the smaller the
 * type. On a projector of 1,280 pixels the last but one still has text of 20.
 */
const WIDTHS = [400, 480, 560, 640, 720, 800, 880, 960, 1040, 1120];
/** Where nothing fits, type that can be read from the last row, and a page that scrolls. */
const SCROLLS = 960;

/**
 * The largest type with which the demo still fits its frame. What grows later, as a sentence may, makes it smaller; larger it
 * becomes again only in another frame, so nothing jumps to and fro while it trains.
 */
export function fitSlide(): void {
  const { style } = document.documentElement;
  let tried = 0;

  const layOut = (width: number): void => {
    style.zoom = String(window.innerWidth / width);
  };
  // A height is told in whole pixels, and may be half a one more.
  const fits = (width: number): boolean =>
    document.body.offsetHeight < (width * window.innerHeight) / window.innerWidth;

  function shrink(): void {
    while (tried < WIDTHS.length && !fits(WIDTHS[tried]!)) {
      tried++;
      layOut(WIDTHS[tried] ?? SCROLLS);
    }
  }

  function fit(): void {
    tried = 0;
    layOut(WIDTHS[0]!);
    shrink();
  }

  let isDue = false;
  function fitSoon(): void {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      fit();
    });
  }

  fit();
  new ResizeObserver(shrink).observe(document.body);
  window.addEventListener('resize', fitSoon);
  document.addEventListener(AWAKE, fitSoon);
  void document.fonts.ready.then(fitSoon);
}
