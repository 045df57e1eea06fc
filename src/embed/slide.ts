/** The width of the page on a slide, at first: 16:9 leaves it 450 pixels of height. The larger it is, the smaller the type. */
const WIDTHS = [800, 880, 960, 1040, 1120, 1200, 1280, 1440, 1600];

/**
 * The largest type with which the demo still fits its frame: laid out for a narrow page, and enlarged to the width of the
 * frame. Where even the smallest is too high, the page scrolls.
 */
export function fitSlide(): void {
  const root = document.documentElement;
  const fits = (width: number): boolean => {
    root.style.zoom = String(window.innerWidth / width);
    return root.scrollHeight <= Math.ceil((width * window.innerHeight) / window.innerWidth);
  };
  const fit = (): void => {
    if (!WIDTHS.some(fits)) root.style.zoom = String(window.innerWidth / WIDTHS.at(-1)!);
  };
  fit();
  window.addEventListener('resize', fit);
}
