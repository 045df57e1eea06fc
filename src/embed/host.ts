import { PROTOCOL, type Said } from './protocol';

/** The page around the demo: it alone is spoken to and listened to. It may be of any origin, so nothing private is said. */
export const isFramed = window.parent !== window;

export function say(said: Said): void {
  if (isFramed) window.parent.postMessage({ [PROTOCOL.key]: PROTOCOL.version, ...said }, '*');
}

/** Calls back for whatever the page around the demo sends. Other windows are not heard. */
export function hearHost(hear: (data: unknown) => void): void {
  if (!isFramed) return;
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent) hear(data);
  });
}
