import { slidByKey } from '../plots/slider';
import { correct, nearestAllowed, written } from '../settings/correct';
import type { NumberSetting } from '../settings/declare';
import { positionOf, valueAt } from '../settings/scale';
import { hear, tell } from '../settings/sync';

/** How far the pointer goes for the whole range, in px. */
const SPAN = 500;
const KEY = 'alpha';

/** Makes the named parts of a `<Formula>` reachable, and its margin a slider. Until then it is a picture, and a sentence for who hears it. */
export function wakeFormula(root: HTMLElement): void {
  const drawn = root.querySelector('.katex-html');
  if (!drawn) return;
  const terms = Object.entries(JSON.parse(root.dataset.terms ?? '{}') as Record<string, string>);
  const reachable = terms.flatMap(([name, says]) => {
    const part = drawn.querySelector<HTMLElement>(`[data-term="${name}"]`);
    if (!part) return [];
    part.tabIndex = 0;
    if (name === 'margin') makeSlider(part, root);
    else {
      part.role = 'img';
      part.ariaLabel = says;
    }
    return [part];
  });
  if (reachable.length > 0) hideAllBut(reachable, drawn);
}

/** KaTeX hides its drawing from screen readers, which have the spoken sentence: now they meet the reachable parts as well. */
function hideAllBut(parts: readonly HTMLElement[], drawn: Element): void {
  drawn.removeAttribute('aria-hidden');
  const hide = (element: Element): void => {
    if (parts.some((part) => part === element)) return;
    if (parts.some((part) => element.contains(part))) for (const child of element.children) hide(child);
    else element.ariaHidden = 'true';
  };
  for (const child of drawn.children) hide(child);
}

function makeSlider(part: HTMLElement, root: HTMLElement): void {
  const setting = JSON.parse(root.dataset.setting!) as NumberSetting;
  const sync = root.dataset.sync!;
  const asked = new URLSearchParams(location.search).get(KEY);
  let value = asked === null ? setting.default : Number(correct(KEY, setting, asked).value);

  const show = (): void => {
    part.ariaValueNow = String(value);
    part.ariaValueText = written(setting, value);
  };
  const set = (wanted: number): void => {
    const allowed = nearestAllowed(setting, wanted);
    if (allowed !== value) tell({ sync, key: KEY, value: allowed });
  };

  part.role = 'slider';
  part.ariaLabel = 'Margin α in the formula';
  part.ariaValueMin = String(setting.min);
  part.ariaValueMax = String(setting.max);
  show();
  hear(sync, (key, told) => {
    if (key !== KEY || typeof told !== 'number') return;
    value = told;
    show();
  });

  part.addEventListener('keydown', (event) => {
    const { min, max, step } = setting;
    const wanted = slidByKey(event.key, { now: value, min, max, step, page: 10 * step });
    if (wanted === null) return;
    event.preventDefault();
    set(wanted);
  });

  part.addEventListener('pointerdown', (grasp) => {
    if (grasp.button !== 0) return;
    grasp.preventDefault();
    part.focus({ preventScroll: true });
    part.setPointerCapture(grasp.pointerId);
    const from = positionOf(setting, value);
    const follow = ({ clientX }: PointerEvent): void =>
      set(valueAt(setting, from + (clientX - grasp.clientX) / SPAN));
    part.addEventListener('pointermove', follow);
    part.addEventListener('lostpointercapture', () => part.removeEventListener('pointermove', follow), {
      once: true,
    });
  });
}
