import type { Client } from '../engine/client';
import type { Divergence, Kernels, Live, Plan, Report } from '../engine/protocol';
import { Diagnosis } from './diagnosis.svelte';
import type { LaneFinding } from './findings';
import { nearest, remember } from './history';
import { type Moment, momentOf } from './moment';
import { areSameLosses, isSamePlan } from './plan';

// A demo says what to train; it reaches the engine through this folder only.
export type { Filters, Kernels, LaneSettings, Live, Pictures, Plan, Problem } from '../engine/protocol';

export type RunState = 'idle' | 'loading' | 'running' | 'paused' | 'failed';

/** The settings that a run began from its seed with, and the step that the page already has a picture of. */
export interface Origin {
  readonly plan: Plan;
  readonly live: Live;
}

/** A picture drawn faster than this leaves most of a frame free. */
const QUICK_MS = 4;

/**
 * One training run as a demo sees it: what is drawn now, the past, and the few things a reader can do. Most demos have one
 * encoder; where several train side by side, each is a lane with a past of its own, and all stand at the same step.
 *
 * Until somebody trains, it is the picture made when the site was built, and no engine is loaded. Training then
 * replays the same steps from the same seed and goes on from there.
 */
export class Run {
  #state = $state<RunState>('idle');
  /** A past for each lane, of the same steps. */
  #histories = $state.raw<readonly (readonly Moment[])[]>([]);
  #lookedAt = $state<number | null>(null);
  #kernels = $state<Kernels | null>(null);
  #trouble = $state<string | null>(null);
  #divergence = $state.raw<Divergence | null>(null);
  #notice = $state<string | null>(null);
  #drawn = $state(0);

  #origin: Origin;
  #live: Live;
  #client: Promise<Client> | null = null;
  readonly #diagnosis = new Diagnosis();
  #begun = false;
  #disposed = false;

  /** `pasts` is what the page knows already, lane by lane. */
  constructor(origin: Origin, ...pasts: readonly (readonly Moment[])[]) {
    this.#origin = origin;
    this.#live = origin.live;
    this.#histories = pasts;
  }

  get state(): RunState {
    return this.#state;
  }

  /** The steps that are remembered, first to last. */
  get history(): readonly Moment[] {
    return this.#histories[0] ?? [];
  }

  /** The same of every lane. */
  get histories(): readonly (readonly Moment[])[] {
    return this.#histories;
  }

  /** What is drawn: the newest step, or the one in the past that the reader looks at. Undefined before anything is known. */
  get shown(): Moment | undefined {
    return this.#shownOf(this.history);
  }

  /** The same of every lane. */
  get shownLanes(): readonly Moment[] {
    return this.#histories.flatMap((history) => this.#shownOf(history) ?? []);
  }

  get newest(): Moment | undefined {
    return this.history.at(-1);
  }

  /** Whether an older step than the newest is drawn. */
  get inThePast(): boolean {
    return this.#lookedAt !== null;
  }

  /** Whether it trains, or will as soon as it is ready. */
  get isGoing(): boolean {
    return this.#state === 'running' || (this.#state === 'loading' && this.#next === 'running');
  }

  get kernels(): Kernels | null {
    return this.#kernels;
  }

  /** Why the run stopped: a sentence, or null while all is well. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Where its numbers left the finite ones, if that is why it stopped. */
  get divergence(): Divergence | null {
    return this.#divergence;
  }

  /** Something that happened and was mended. */
  get notice(): string | null {
    return this.#notice;
  }

  /** What is wrong with the run, or that it is done: at most one finding a lane. */
  get findings(): readonly LaneFinding[] {
    return this.#diagnosis.findings;
  }

  /** Reports drawn so far. */
  get drawn(): number {
    return this.#drawn;
  }

  train(): void {
    this.#go((client) => client.play(), 'running');
  }

  step(): void {
    this.#go((client) => client.step(), 'paused');
  }

  pause(): void {
    this.#next = 'paused';
    if (this.#state === 'running') this.#state = 'paused';
    this.#tell((client) => client.pause());
  }

  /** Shows a step of the past; null goes back to the newest. */
  lookAt(step: number | null): void {
    this.#lookedAt = step === this.newest?.step ? null : step;
  }

  /** Begins again from the seed and stops at `replayTo`. What is drawn stays until the new run's first picture is there. */
  restart(origin: Origin, replayTo = 0): void {
    this.#origin = { ...origin, plan: { ...origin.plan } };
    this.#live = origin.live;
    this.#begun = false;
    this.#lookedAt = null;
    this.#begin(replayTo);
  }

  /** Other settings whose picture the page knows as well: until somebody trains, they need no engine. */
  suppose(origin: Origin, ...pasts: readonly (readonly Moment[])[]): void {
    this.#origin = origin;
    this.#live = origin.live;
    this.#histories = pasts;
  }

  /**
   * Takes the settings as they are now: another plan, or lanes that learn by other losses, is another run, which goes on if
   * this one did; the rest follows at once.
   */
  follow(asked: Origin): void {
    if (isSamePlan(asked.plan, this.#origin.plan) && areSameLosses(asked.live.lanes, this.#live.lanes)) {
      this.adjust(asked.live);
      return;
    }
    const goOn = this.isGoing;
    this.restart(asked);
    if (goOn) this.train();
  }

  /** Margin, mining, learning rate, distance and pace follow at once, without a restart. */
  adjust(live: Live): void {
    this.#live = live;
    if (this.#begun) this.#tell((client) => client.adjust(live));
  }

  /** Pauses while nobody can see the page and goes on when they come back; returns how to stop watching. */
  watchVisibility(): () => void {
    const changed = (): void => {
      if (this.#state !== 'running') return;
      this.#tell((client) => (document.hidden ? client.pause() : client.play()));
    };
    document.addEventListener('visibilitychange', changed);
    return () => document.removeEventListener('visibilitychange', changed);
  }

  /** Ends the worker and frees all that it held. */
  dispose(): void {
    this.#disposed = true;
    void this.#client?.then((client) => client.dispose());
    this.#client = null;
  }

  #shownOf(history: readonly Moment[]): Moment | undefined {
    return this.#lookedAt === null ? history.at(-1) : history[nearest(history, this.#lookedAt)];
  }

  #go(command: (client: Client) => void, then: RunState): void {
    this.#lookedAt = null;
    if (!this.#begun) this.#begin(this.newest?.step ?? 0);
    this.#tell(command);
    this.#trouble = null;
    this.#divergence = null;
    this.#next = then;
    if (this.#state !== 'loading') this.#state = then;
  }

  /** The state to take when the engine is ready. */
  #next: RunState = 'paused';

  #begin(replayTo: number): void {
    this.#begun = true;
    this.#trouble = null;
    this.#divergence = null;
    this.#notice = null;
    this.#diagnosis.forget();
    this.#state = 'loading';
    this.#next = 'paused';
    const { plan, live } = this.#origin;
    this.#tell((client) => client.begin(plan, live, { kind: 'seed', replayTo }));
    // What the reader changed since the first picture comes after the replay, or the replay would be another run.
    if (this.#live !== live) {
      const changed = this.#live;
      this.#tell((client) => client.adjust(changed));
    }
  }

  #tell(command: (client: Client) => void): void {
    this.#client ??= this.#load();
    this.#client.then(
      (client) => !this.#disposed && command(client),
      (error: unknown) =>
        this.#fail(
          `The training engine could not be loaded (${String(error)}). Reload the page to try again.`,
        ),
    );
  }

  async #load(): Promise<Client> {
    const [{ createClient }] = await Promise.all([import('../engine/client'), this.#diagnosis.load()]);
    return createClient(
      (report) => this.#take(report),
      (sentence) => {
        this.#notice = sentence;
      },
    );
  }

  #take(report: Report): void {
    switch (report.kind) {
      case 'ready':
        this.#kernels = report.kernels;
        if (this.#state === 'loading') this.#state = this.#next;
        return;
      case 'frame':
        this.#remember(report);
        return;
      case 'checkpoint':
      case 'encoder':
        return;
      case 'diverged':
        this.#remember(report);
        this.#divergence = report;
        this.#diagnosis.noteDivergence(
          report.step,
          this.#origin.plan,
          report.lane,
          this.#live.lanes[report.lane]!,
        );
        this.#fail(report.cause);
        return;
      case 'failed':
        // The worker has given the run up: who trains again begins it again.
        this.#begun = false;
        this.#fail(report.message);
        return;
      default:
        report satisfies never;
    }
  }

  #remember({ frames }: Extract<Report, { kind: 'frame' | 'diverged' }>): void {
    const began = performance.now();
    if (this.#state !== 'running' || !this.#isTooSoon(frames[0]!.step)) {
      const { plan } = this.#origin;
      this.#histories = frames.map((frame, lane) => {
        const history = this.#histories[lane] ?? [];
        const before = history.filter((moment) => moment.plan === plan && moment.step < frame.step);
        // An encoder that was set up again at this step has not seen its batch; the page has.
        const known = history.findLast((moment) => moment.plan === plan && moment.step === frame.step);
        const batch = frame.batch ?? known?.batch ?? null;
        return remember(before, momentOf({ ...frame, batch }, plan, this.#live.lanes[lane]!));
      });
      this.#diagnosis.look(this.#histories);
      this.#drawn++;
      this.#drawnAt = performance.now();
    }
    // What depends on the histories is worked out in a microtask, before this one.
    queueMicrotask(() => this.#takeAfterDrawing(performance.now() - began));
  }

  /**
   * Asks for the next frame when this one has been drawn and the page has rested twice as long as that took, with the
   * `scripts` before it: a slow machine draws fewer pictures and still answers at once.
   */
  #takeAfterDrawing(scripts: number): void {
    requestAnimationFrame(() => {
      const began = performance.now();
      // A timer that is set while a frame is made runs after it has been painted.
      setTimeout(() => {
        const took = scripts + performance.now() - began;
        setTimeout(() => this.#tell((client) => client.taken()), took < QUICK_MS ? 0 : 2 * took);
      });
    });
  }

  #drawnAt = Number.NEGATIVE_INFINITY;

  /** For a reader who asked for less motion the picture of a running encoder changes at every tenth step, twice a second at most. */
  #isTooSoon(step: number): boolean {
    const { newest } = this;
    if (newest?.plan !== this.#origin.plan || !matchMedia('(prefers-reduced-motion: reduce)').matches)
      return false;
    return step < newest.step + 10 || performance.now() < this.#drawnAt + 500;
  }

  #fail(sentence: string): void {
    this.#trouble = sentence;
    this.#state = 'failed';
  }
}
