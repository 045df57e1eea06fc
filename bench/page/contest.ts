import { type Contestant, createModel, type ModelName } from './model';

/** What the page asks a contestant's worker, one question at a time. */
export type Question =
  | { readonly kind: 'prepare'; readonly model: ModelName }
  | { readonly kind: 'train'; readonly milliseconds: number }
  | { readonly kind: 'train'; readonly steps: number };

export interface Answer {
  readonly steps: number;
  readonly milliseconds: number;
  /** Of the last step: whoever does not learn is not in the race. */
  readonly loss: number;
  readonly tensors: number;
  readonly bytes: number;
}

type Held = () => { tensors: number; bytes: number };

/** Makes a worker answer for a contestant. */
export function contest(contestant: Contestant, held: Held = () => ({ tensors: 0, bytes: 0 })): void {
  let step: (batch: number) => number = () => Number.NaN;
  let batch = 0;

  async function answer(question: Question): Promise<Answer> {
    if (question.kind === 'prepare') {
      step = await contestant(createModel(question.model));
      return { steps: 0, milliseconds: 0, loss: step(batch++ & 15), ...held() };
    }
    const start = performance.now();
    let steps = 0;
    let loss = Number.NaN;
    let milliseconds = 0;
    const isOver = (): boolean =>
      'steps' in question ? steps >= question.steps : milliseconds >= question.milliseconds;
    while (!isOver()) {
      loss = step(batch++ & 15);
      steps++;
      milliseconds = performance.now() - start;
    }
    return { steps, milliseconds, loss, ...held() };
  }

  self.addEventListener('message', async ({ data }: MessageEvent<Question>) =>
    self.postMessage(await answer(data)),
  );
}
