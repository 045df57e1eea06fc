import { smoothness } from '../smooth.mjs';

/** The margin demo of the lesson, with an encoder of three numbers. */
export function frames({ browser, site }) {
  return smoothness({ browser, address: `${site}lessons/the-margin/`, throttles: [1, 4], mostBusy: 10 });
}
