import type { Answer, Question } from './contest';
import EngineWorker from './engine.worker.ts?worker';
import HandWorker from './hand.worker.ts?worker';
import type { LossCost } from './loss.worker';
import LossWorker from './loss.worker.ts?worker';
import type { NamedCost } from './losses.worker';
import LossesWorker from './losses.worker.ts?worker';
import type { ModelName } from './model';
import PlainWorker from './plain.worker.ts?worker';

const WORKERS = { plain: PlainWorker, hand: HandWorker, engine: EngineWorker };
type Name = keyof typeof WORKERS;

const WARM_UP = 1200;
const ROUND = 250;

/** Steps per second of every contestant in each round, all in turn: A B C, A B C, … */
async function race(
  model: ModelName,
  rounds: number,
  names: readonly Name[] = ['plain', 'hand', 'engine'],
): Promise<Record<Name, number[]>> {
  const contestants = names.map((name) => ({
    name,
    ask: asking<Question, Answer>(new WORKERS[name]()),
  }));
  const speeds: Record<Name, number[]> = { plain: [], hand: [], engine: [] };
  for (const { ask } of contestants) {
    await ask({ kind: 'prepare', model });
    await ask({ kind: 'train', milliseconds: WARM_UP });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { name, ask } of contestants) {
      const { steps, milliseconds, loss } = await ask({ kind: 'train', milliseconds: ROUND });
      if (!Number.isFinite(loss)) throw new Error(`${name} came to a loss of ${loss} on ${model}.`);
      speeds[name].push((1000 * steps) / milliseconds);
    }
  }
  for (const { ask } of contestants) ask.end();
  return speeds;
}

async function lossCosts(counts: readonly number[]): Promise<LossCost[]> {
  const ask = asking<number, LossCost>(new LossWorker());
  const costs: LossCost[] = [];
  for (const count of counts) costs.push(await ask(count));
  ask.end();
  return costs;
}

async function eachLoss(count: number): Promise<NamedCost[]> {
  const ask = asking<number, NamedCost[]>(new LossesWorker());
  const costs = await ask(count);
  ask.end();
  return costs;
}

/** Asks the engine for steps; between calls the worker lives on, so that its memory can be looked at. */
let soaked: ReturnType<typeof asking<Question, Answer>> | undefined;
async function soak(steps: number): Promise<Answer> {
  if (!soaked) {
    soaked = asking<Question, Answer>(new EngineWorker());
    await soaked({ kind: 'prepare', model: 'M1' });
  }
  return soaked({ kind: 'train', steps });
}

/** A worker that answers each message with one. */
function asking<Q, A>(worker: Worker): ((question: Q) => Promise<A>) & { end(): void } {
  const ask = (question: Q): Promise<A> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<A>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(question);
    });
  return Object.assign(ask, { end: () => worker.terminate() });
}

Object.assign(globalThis, { bench: { race, lossCosts, eachLoss, soak } });
