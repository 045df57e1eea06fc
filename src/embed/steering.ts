import { CHANGED, type Steered, WAKE } from '../settings/steered';
import { commandIn, type Refusal } from './command';
import type { Steering } from './early';
import { say } from './host';
import { Line } from './line';
import type { Command, Id, Standing } from './protocol';
import { Refusals } from './refusals';
import { trainInSight } from './sight';
import { standingOf } from './standing';

/** Out of view no pictures are made, and commands are followed all the same. */
const LATEST_MS = 200;

/**
 * Follows the host's commands and tells it what becomes of the demo. Until the demo is awake they wait in line; one that trains
 * wakes it. All that come before a picture are followed together, so the demo draws once.
 */
export function steer(figure: HTMLElement, startsByItself: () => boolean): Steering {
  const line = new Line();
  const refusals = new Refusals();
  let demo: Steered | null = null;
  let isDue = false;

  function hear(data: unknown): void {
    const message = commandIn(data);
    if (message === null) return;
    if (message.type === 'error') refusals.add('', message);
    else if (message.type === 'read' && demo === null) answer(message.id);
    else queue(message);
    if (isDue) return;
    isDue = true;
    beforeNextPicture(followAll);
  }

  function wake(awake: Steered): void {
    demo = awake.run ? { ...awake, run: trainInSight(figure, awake.run) } : awake;
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
  }

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

  const standing = (): Standing => standingOf(figure, demo);

  return { hear, wake };
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
