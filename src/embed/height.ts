import { hearHost, isFramed, say } from './host';

/** The id by which a Pym host knows this frame, if it is one. */
const pym = new URLSearchParams(location.search).get('childId');

/** Tells the host how high this page is, at once and whenever that changes; also in the words of Canvas and of Pym. */
export function tellHeight(): void {
  if (!isFramed) return;
  let height = 0;
  const tellPym = (): void => {
    if (pym !== null) window.parent.postMessage(`pymxPYMx${pym}xPYMxheightxPYMx${height}`, '*');
  };
  new ResizeObserver(() => {
    // A frame that is folded away has no width yet, and the height of no width would be a high one.
    if (window.innerWidth === 0) return;
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    say({ type: 'height', height });
    window.parent.postMessage({ subject: 'lti.frameResize', height }, '*');
    tellPym();
  }).observe(document.body);
  // Pym asks by telling how wide the frame is.
  hearHost((data) => {
    if (typeof data === 'string' && data.startsWith(`pymxPYMx${pym}xPYMxwidthxPYMx`)) tellPym();
  });
}
