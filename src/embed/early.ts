import { AWAKE, type Steered } from '../settings/steered';
import { hearHost } from './host';

/** Who follows the host's messages and steers the demo. */
export interface Steering {
  hear: (data: unknown) => void;
  wake: (demo: Steered) => void;
}

/** Said on the document, with the steering, by the script that brings it. */
export const STEERS = 'kyd:steers';

/** More than anybody says before the steering is loaded. */
const MOST = 1000;

/**
 * Keeps what the host says, and the demo when it wakes, until there is something that steers; the first of them asks for it by
 * `load`. So an embed that nobody looks at or speaks to loads next to nothing.
 */
export function keepForSteering(figure: HTMLElement, load: () => void): void {
  const messages: unknown[] = [];
  let awake: Steered | null = null;
  let steering: Steering | null = null;
  hearHost((data) => {
    if (steering) return steering.hear(data);
    // Texts are for others: Pym sends them.
    if (typeof data !== 'object' || data === null || messages.length === MOST) return;
    messages.push(data);
    load();
  });
  figure.addEventListener(AWAKE, (event) => {
    const { detail } = event as CustomEvent<Steered>;
    if (steering) return steering.wake(detail);
    awake = detail;
    load();
  });
  document.addEventListener(STEERS, (event) => {
    steering = (event as CustomEvent<Steering>).detail;
    for (const data of messages.splice(0)) steering.hear(data);
    if (awake) steering.wake(awake);
  });
}
