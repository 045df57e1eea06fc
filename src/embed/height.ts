import { isFramed, say } from './host';

/** The id by which a Pym host knows this frame, if it is one. */
const pym = new URLSearchParams(location.search).get('childId');

/** Tells the host how high this page is, at once and whenever that changes; also in the words of Canvas and of Pym. */
export function tellHeight(): void {
  if (!isFramed) return;
  let last = 0;
  new ResizeObserver(() => {
    // A frame that is folded away has no width yet, and the height of no width would be a high one.
    if (window.innerWidth === 0) return;
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    say({ type: 'height', height });
    window.parent.postMessage({ subject: 'lti.frameResize', height }, '*');
    if (pym !== null) window.parent.postMessage(`pymxPYMx${pym}xPYMxheightxPYMx${height}`, '*');
  }).observe(document.body);
}
