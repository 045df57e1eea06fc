/** The second script of an embed page: it is loaded when the demo wakes, or when the host says something. */
import { STEERS, type Steering } from './early';
import { steer } from './steering';

const { dataset } = document.documentElement;
const figure = document.querySelector<HTMLElement>('figure[data-demo]')!;

/** Asked for by a click is asked for; only to be seen is not enough for somebody who wants less motion. */
const startsByItself = (): boolean =>
  'asked' in dataset ||
  (dataset['start'] === 'view' && !matchMedia('(prefers-reduced-motion: reduce)').matches);

const detail = steer(figure, startsByItself);
document.dispatchEvent(new CustomEvent<Steering>(STEERS, { detail }));
