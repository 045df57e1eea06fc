import { say } from './host';

/**
 * Where the demo's scripts do not arrive, the page says so, to the reader and to the page around it. Scripts inside the page arrive
 * in every frame that has any.
 */
export function watchUnloaded(): void {
  window.addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && tell(), true);
  window.addEventListener('astro:hydration-error', tell);
}

function tell(): void {
  const { dataset } = document.documentElement;
  if ('unloaded' in dataset) return;
  dataset['unloaded'] = '';
  const sentence = document.querySelector('.unloaded')!;
  const link = sentence.querySelector('a')!;
  link.textContent = link.href;
  document.querySelector<HTMLElement>('astro-island')!.inert = true;
  say({ type: 'error', message: sentence.textContent.replace(/\s+/g, ' ').trim() });
}
