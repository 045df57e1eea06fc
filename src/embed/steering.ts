import { AWAKE, CHANGED, type Steered, WAKE } from '../settings/steered';
import { listen, say } from './host';
import type { Command, Said, Settings, Standing } from './protocol';
import { trainInSight } from './sight';

/** Attributes of the figure that say how it is made, and not how it stands. */
const NOT_FIGURES = new Set(['demo', 'state', 'step']);

/**
 * Follows the host's commands and tells it what becomes of the demo. Until the demo is awake they wait in line; one that trains
 * wakes it. However many settings come in a frame, the demo draws once.
 */
export function steer(figure: HTMLElement, startsByItself: boolean): void {
  const waiting: Command[] = [];
  let demo: Steered | null = null;
  let isDue = false;

  listen((command) => {
    if (command.type === 'read' && demo === null) {
      answer(command, { type: 'state', ...standing() });
      return;
    }
    waiting.push(command);
    if (command.type === 'play' || command.type === 'step') document.dispatchEvent(new Event(WAKE));
    if (command.type === 'read') followAll();
    else if (!isDue) {
      isDue = true;
      requestAnimationFrame(followAll);
    }
  });

  figure.addEventListener(AWAKE, (event) => {
    const { detail } = event as CustomEvent<Steered>;
    demo = detail.run ? { ...detail, run: trainInSight(figure, detail.run) } : detail;
    document.documentElement.dataset['awake'] = '';
    followAll();
    say({ type: 'ready', ...standing() });
    figure.addEventListener(CHANGED, () => say({ type: 'settings', ...standing() }));
    new MutationObserver(() => say({ type: 'step', ...standing() })).observe(figure, {
      attributeFilter: ['data-step', 'data-state'],
    });
    if (startsByItself) demo.run?.train();
  });

  function followAll(): void {
    isDue = false;
    if (demo === null) return;
    const commands = waiting.splice(0);
    const settings: Record<string, unknown> = {};
    for (const command of commands) {
      if (command.type === 'set') {
        Object.assign(settings, command.settings);
        continue;
      }
      give(demo, settings, command);
      follow(demo, command);
    }
    give(demo, settings, commands.at(-1));
  }

  function give(to: Steered, settings: Record<string, unknown>, command: Command | undefined): void {
    const given = { ...settings };
    for (const key of Object.keys(given)) delete settings[key];
    for (const message of to.give(given)) answer(command, { type: 'error', message });
  }

  function follow(of: Steered, command: Exclude<Command, { type: 'set' }>): void {
    const { run, reset, name } = of;
    const { type } = command;
    if (type === 'read') answer(command, { type: 'state', ...standing() });
    else if (type === 'reset') reset();
    else if (run) run[type === 'play' ? 'train' : type]();
    else
      answer(command, {
        type: 'error',
        message: `${type}: ${name} does not train step by step; send set, reset or read.`,
      });
  }

  function answer(command: Command | undefined, said: Extract<Said, { type: 'state' | 'error' }>): void {
    say(command?.id === undefined ? said : { ...said, id: command.id });
  }

  function standing(): Standing {
    const { dataset } = figure;
    const figures = Object.entries(dataset).flatMap(([name, text]) =>
      NOT_FIGURES.has(name) ? [] : [[name, figureOf(text ?? '')] as const],
    );
    return {
      demo: dataset['demo']!,
      state: demo === null ? 'asleep' : dataset['state']!,
      step: dataset['step'] === undefined ? null : Number(dataset['step']),
      settings: (demo?.values() ?? {}) as Settings,
      figures: Object.fromEntries(figures),
    };
  }
}

function figureOf(text: string): number | string {
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
