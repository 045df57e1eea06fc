import { smoothness } from '../smooth.mjs';

/** Three encoders that train at once, and three spheres. */
export function tug({ browser, site }) {
  return smoothness({ browser, address: `${site}lessons/pull-and-push/`, throttles: [1, 4], mostBusy: 20 });
}
