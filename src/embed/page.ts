/** What an embed page does besides its demo: small, for it runs before anything else is loaded. */
import { ARE_YOU_AWAKE, AWAKE, WAKE } from '../settings/steered';
import { showCaption } from './caption';
import { keepForSteering } from './early';
import { tellHeight } from './height';
import { say } from './host';
import { showBlockedAddresses } from './links';
import { fitSlide } from './slide';
import { standingOf } from './standing';
// A bundle of its own, like a worker's: an `import()` would bring Vite's loader, which is as large as all of this.
import steering from './steering-page?worker&url';

const { dataset } = document.documentElement;
const { start, size } = dataset;
const figure = document.querySelector<HTMLElement>('figure[data-demo]')!;

showCaption();

let isLoaded = false;
keepForSteering(figure, () => {
  if (isLoaded) return;
  isLoaded = true;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = steering;
  document.head.append(script);
});
say({ type: 'hello', ...standingOf(figure, null) });
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

// The files of the demo may have been at hand, and this one not.
figure.dispatchEvent(new Event(ARE_YOU_AWAKE));
