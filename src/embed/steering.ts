import { AWAKE, CHANGED, type Steered, WAKE } from '../settings/steered';
import type { Refusal } from './command';
import { listen, say } from './host';
import { Line } from './line';
import type { Command, Id, Settings, Standing } from './protocol';
import { Refusals } from './refusals';
import { trainInSight } from './sight';

/** Attributes of the figure that say how it is made, and not how it stands. */
const NOT_FIGURES = new Set(['demo', 'state', 'step']);

/** Out of view no pictures are made, and commands are followed all the same. */
const LATEST_MS = 200;

/**
 * Follows the host's commands and tells it what becomes of the demo. Until the demo is awake they wait in line; one that trains
 * wakes it. All that come before a picture are followed together, so the demo draws once.
 */
export function steer(figure: HTMLElement, startsByItself: () => boolean): void {
  const line = new Line();
  const refusals = new Refusals();
  let demo: Steered | null = null;
  let isDue = false;

  listen((message) => {
    if (message.type === 'error') refusals.add('', message);
    else if (message.type === 'read' && demo === null) answer(message.id);
    else queue(message);
    if (isDue) return;
    isDue = true;
    beforeNextPicture(followAll);
  });
  say({ type: 'hello', ...standing() });

  figure.addEventListener(AWAKE, (event) => {
    const { detail } = event as CustomEvent<Steered>;
    demo = detail.run ? { ...detail, run: trainInSight(figure, detail.run) } : detail;
    document.documentElement.dataset['awake'] = '';
    // The host may have said otherwise meanwhile: its commands come after.
    if (startsByItself()) demo.run?.train();
    followAll();
    queueMicrotask(() => {
      say({ type: 'ready', ...standing() });
      figure.addEventListener(CHANGED, () => say({ type: 'settings', ...standing() }));
      new MutationObserver(() => say({ type: 'step', ...standing() })).observe(figure, {
        attributeFilter: figure.getAttributeNames().filter((name) => name.startsWith('data-')),
      });
    });
  });

  function queue(command: Command): void {
    const dropped = line.add(command);
    if (dropped) refuse(dropped, `${dropped.type} had to make way: more than a thousand commands wait.`);
    if (command.type === 'play' || command.type === 'step') document.dispatchEvent(new Event(WAKE));
  }

  function followAll(): void {
    isDue = false;
    const commands = demo === null ? [] : line.take();
    for (const command of commands) follow(demo!, command);
    // The demo draws in a microtask of its own, before this one.
    queueMicrotask(() => {
      for (const refusal of refusals.take()) say(refusal);
      for (const { type, id } of commands) if (type === 'read' || id !== undefined) answer(id);
    });
  }

  function follow({ give, reset, run, name }: Steered, command: Command): void {
    const { type } = command;
    if (type === 'set')
      for (const [key, value] of Object.entries(command.settings))
        for (const message of give({ [key]: value })) refuse(command, message, key);
    else if (type === 'reset') reset();
    else if (type !== 'read' && run) run[type === 'play' ? 'train' : type]();
    else if (type !== 'read')
      refuse(command, `${type}: ${name} does not train step by step; send set, reset or read.`);
  }

  function refuse({ type, id }: Command, message: string, about: string = type): void {
    const refusal: Refusal = { type: 'error', message };
    refusals.add(about, id === undefined ? refusal : { ...refusal, id });
  }

  function answer(id: Id | undefined): void {
    say({ type: 'state', ...standing(), ...(id === undefined ? {} : { id }) });
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

function beforeNextPicture(act: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (!isDone) act();
    isDone = true;
  };
  requestAnimationFrame(once);
  setTimeout(once, LATEST_MS);
}
