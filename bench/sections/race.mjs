import { smoothness } from '../smooth.mjs';

/** Four encoders that train at once by four losses, four pictures, and twelve curves. */
export function race({ browser, site }) {
  return smoothness({
    browser,
    address: `${site}lessons/beyond-the-triplet/`,
    throttles: [1, 4],
    mostBusy: 35,
  });
}
