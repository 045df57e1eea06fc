/** What an embed page does besides its demo: small, for it runs before anything else is loaded. */
import { AWAKE, WAKE } from '../settings/steered';
import { tellHeight } from './height';
import { showBlockedAddresses } from './links';
import { fitSlide } from './slide';
import { steer } from './steering';

const LONGEST_CAPTION = 300;

const { dataset } = document.documentElement;
const { start, size } = dataset;
const figure = document.querySelector<HTMLElement>('figure[data-demo]')!;

/** Asked for by a click is asked for; only to be seen is not enough for somebody who wants less motion. */
const startsByItself = (): boolean =>
  'asked' in dataset || (start === 'view' && !matchMedia('(prefers-reduced-motion: reduce)').matches);

const caption = document.querySelector<HTMLElement>('.caption')!;
caption.textContent = (new URLSearchParams(location.search).get('caption') ?? '').slice(0, LONGEST_CAPTION);
caption.hidden = caption.textContent === '';

steer(figure, startsByItself);
showBlockedAddresses();

// Before it is awake nothing in it does anything.
const island = document.querySelector<HTMLElement>('astro-island');
if (island && start === 'click') {
  island.inert = true;
  figure.addEventListener(AWAKE, () => {
    island.inert = false;
  });
}

document.querySelector('button.start')?.addEventListener('click', () => {
  dataset['asked'] = '';
  document.dispatchEvent(new Event(WAKE));
});

if (size === 'slide') fitSlide();
else tellHeight();
