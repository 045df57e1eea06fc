/**
 * What the page of an unknown address does where an embed was asked for: it names what was asked for, shows the presets of a demo that
 * is known, and tells the page around it.
 */
import { tellHeight } from './height';
import { say } from './host';

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const { sought: demo, soughtPreset: preset } = document.documentElement.dataset;
if (demo !== undefined) {
  const known = document.querySelector<HTMLElement>(`[data-presets-of="${CSS.escape(demo)}"]`);
  const sentence =
    known && preset !== undefined
      ? `The demo “${demo}” has no preset “${shorten(decoded(preset))}”.`
      : demo === ''
        ? 'This address names no demo.'
        : `There is no demo “${shorten(decoded(demo))}”.`;
  document.querySelector('[data-said]')!.textContent = sentence;
  if (known) known.hidden = false;
  const names = [
    ...document.querySelectorAll<HTMLElement>(
      known ? `[data-presets-of="${CSS.escape(demo)}"] code` : '[data-demos] code',
    ),
  ];
  say({
    type: 'error',
    message: `${sentence} There are ${names.map((name) => name.textContent).join(', ')}.`,
  });
  tellHeight();
}
