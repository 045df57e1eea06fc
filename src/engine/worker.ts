import type { CellCommand, CellReport } from './cell';
import { Cells } from './cells';
import { createNative, type Native } from './native';
import type { Command, Kernels } from './protocol';
import { Session, type Surroundings } from './session';

// The worker's entry: a switch between messages and the session of the newest run, or the cells of a sweep. The build makes a classic script of
// it, because a frame of opaque origin allows no other.

let native: Promise<Native> | null = null;
let session: Session | null = null;
let current = 0;
let cells: Cells | null = null;

self.onmessage = ({ data }: MessageEvent<Command | CellCommand>): void => {
  if (data.kind === 'begin') {
    begin(data);
    return;
  }
  if (data.kind === 'cell') {
    train(data);
    return;
  }
  if (data.run !== current) return;
  switch (data.kind) {
    case 'play':
      session?.play();
      break;
    case 'pause':
      session?.pause();
      break;
    case 'step':
      session?.step();
      break;
    case 'adjust':
      session?.adjust(data.live);
      break;
    case 'export':
      session?.export(data.crowds);
      break;
    case 'taken':
      session?.taken();
      break;
    default:
      data satisfies never;
  }
};

function begin(command: Extract<Command, { kind: 'begin' }>): void {
  session?.dispose();
  current = command.run;
  const begun = new Session(command, world);
  session = begun;
  opened(command.kernels).then(
    (ready) => begun.start(ready),
    (error: unknown) => begun.fail(error),
  );
}

function train({ number, cell, kernels }: CellCommand): void {
  const post = (report: CellReport): void => self.postMessage(report);
  const trained = opened(kernels).then((ready) => {
    cells ??= new Cells(ready);
    return cells.train(cell, (step) => post({ kind: 'progress', number, step }));
  });
  trained.then(
    (outcome) => post({ kind: 'outcome', number, outcome }),
    (error: unknown) => post({ kind: 'outcome', number, outcome: { kind: 'failed', cause: String(error) } }),
  );
}

function opened(kernels: Kernels | undefined): Promise<Native> {
  native ??= createNative(kernels);
  return native;
}

const channel = new MessageChannel();
let next: (() => void) | null = null;
channel.port1.onmessage = (): void => {
  const callback = next;
  next = null;
  callback?.();
};

const world: Surroundings = {
  post: (report, transfer) => self.postMessage(report, { transfer }),
  now: () => performance.now(),
  later(callback, delay) {
    if (delay > 0) {
      const timer = setTimeout(callback, delay);
      return () => clearTimeout(timer);
    }
    // A timer of 0 waits 4 ms, a quarter of the training time; a message to oneself only waits for its turn.
    next = callback;
    channel.port2.postMessage(null);
    return () => {
      if (next === callback) next = null;
    };
  },
};
