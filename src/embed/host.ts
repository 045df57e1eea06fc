import { type Command, commandIn, PROTOCOL, type Said } from './protocol';

/** The page around the demo: it alone is spoken to and listened to. It may be of any origin, so nothing private is said. */
export const isFramed = window.parent !== window;

export function say(said: Said): void {
  if (isFramed) window.parent.postMessage({ [PROTOCOL.key]: PROTOCOL.version, ...said }, '*');
}

/** Calls back for each command of the host; what cannot be followed is answered with an error. */
export function listen(follow: (command: Command) => void): void {
  if (!isFramed) return;
  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) return;
    const command = commandIn(data);
    if (typeof command === 'string') say({ type: 'error', message: command });
    else if (command) follow(command);
  });
}
