import type { ClientDirective } from 'astro';
import { WAKE } from '../settings/steered';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:demo'?: boolean;
  }
}

/**
 * `client:demo` wakes a demo when it comes into view. In an embed with `start=click` it stays the picture it is, and nothing is
 * loaded, until somebody asks.
 */
const wakeDemo: ClientDirective = (load, _options, island) => {
  const wake = async (): Promise<void> => {
    const hydrate = await load();
    await hydrate();
  };
  document.addEventListener(WAKE, () => void wake(), { once: true });
  if (document.documentElement.dataset['start'] === 'click') return;
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    void wake();
  });
  for (const child of island.children) seen.observe(child);
};

export default wakeDemo;
