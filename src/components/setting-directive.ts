import type { ClientDirective } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:setting'?: boolean;
  }
}

/** `client:setting`: the island stays the picture it is until somebody moves a setting of the page. */
const wakeOnSetting: ClientDirective = (load) => {
  const wake = async (): Promise<void> => {
    const hydrate = await load();
    await hydrate();
  };
  document.addEventListener('kyd:setting', () => void wake(), { once: true });
};

export default wakeOnSetting;
