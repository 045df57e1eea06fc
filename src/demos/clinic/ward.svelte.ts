import { type Origin, Run } from '../../state/run.svelte';
import { type Chart, chartOf, type Lost, lostIn, unpacked } from './chart';
import type { FirstCharts } from './first-charts';
import { type CureKey, type PatientKey, patient } from './patients';
import { originOf } from './plan';
import type { ClinicValues } from './settings';
import { TRIAL } from './verdict';

/**
 * The run that is looked at and the same with a cure: two runs from the same weights on the same batches, whatever the cure
 * changes. The cured one begins when somebody trains it.
 */
export class Ward {
  readonly untreated: Run;
  readonly treated: Run;
  readonly #first: FirstCharts;
  #values = $state.raw() as ClinicValues;
  /** Where the run with the cure was last seen. */
  #trialStep = 0;

  constructor(first: FirstCharts, values: ClinicValues) {
    this.#first = first;
    this.#values = values;
    const origin = originOf(values);
    this.untreated = new Run(origin, ...this.#pastOf(values, origin));
    this.treated = new Run(originOf(values, values.cure as CureKey));
  }

  get isTreating(): boolean {
    return this.#values.cure !== 'none';
  }

  /** The run that Train, Step and Reset are for. */
  get run(): Run {
    return this.isTreating ? this.treated : this.untreated;
  }

  /** Of the run as it was: what the page came with, until it has been trained farther than that. */
  get untreatedChart(): Chart {
    const own = chartOf(this.untreated.history, originOf(this.#values), this.#lostNow());
    if (!this.isTreating || !this.#isKnown(this.#values)) return own;
    const known = this.#knownChart();
    return (own.run.at(-1)?.step ?? 0) < known.run.at(-1)!.step ? known : own;
  }

  get treatedChart(): Chart | null {
    const { cure } = this.#values;
    if (cure === 'none') return null;
    const { history, divergence } = this.treated;
    return chartOf(history, originOf(this.#values, cure as CureKey), divergence);
  }

  /** Takes the settings as they are now. */
  follow(values: ClinicValues): void {
    const before = this.#values;
    this.#values = values;
    const isOther = values.patient !== before.patient || values.seed !== before.seed;
    if (isOther) this.#admit(values);
    else if (values.speed !== before.speed) this.untreated.adjust(originOf(values).live);
    if (values.cure === 'none') this.treated.pause();
    else if (isOther || values.cure !== before.cure) this.#treat(values);
    else if (values.speed !== before.speed)
      this.treated.adjust(originOf(values, values.cure as CureKey).live);
  }

  /** Pauses the run with the cure when it comes to where it is judged; who wants to trains on. To be called in an effect. */
  endTrial(): void {
    const step = this.treated.newest?.step ?? 0;
    if (this.#trialStep < TRIAL && step >= TRIAL && this.treated.isGoing) this.treated.pause();
    this.#trialStep = step;
  }

  reset(): void {
    this.run.restart(originOf(this.#values, this.#values.cure as CureKey));
  }

  watchVisibility(): () => void {
    const unwatch = [this.untreated, this.treated].map((run) => run.watchVisibility());
    return () => {
      for (const stop of unwatch) stop();
    };
  }

  dispose(): void {
    this.untreated.dispose();
    this.treated.dispose();
  }

  #admit(values: ClinicValues): void {
    const origin = originOf(values);
    if (this.untreated.state === 'idle' && this.#isKnown(values))
      this.untreated.suppose(origin, ...this.#pastOf(values, origin));
    else this.untreated.restart(origin, patient(values.patient as PatientKey).chartEnds);
  }

  #treat(values: ClinicValues): void {
    this.untreated.pause();
    const origin = originOf(values, values.cure as CureKey);
    if (this.treated.state === 'idle') this.treated.suppose(origin);
    else this.treated.restart(origin);
  }

  #isKnown({ seed }: ClinicValues): boolean {
    return seed === this.#first.seed;
  }

  #pastOf(values: ClinicValues, { plan, live }: Origin) {
    if (!this.#isKnown(values)) return [];
    const lane = live.lanes[0]!;
    const margin = 'margin' in lane ? lane.margin : 0;
    return [unpacked(this.#first.charts[values.patient as PatientKey], plan, lane, margin)];
  }

  #knownChart(): Chart {
    const origin = originOf(this.#values);
    const [past = []] = this.#pastOf(this.#values, origin);
    return chartOf(past, origin, lostIn(this.#first.charts[this.#values.patient as PatientKey]));
  }

  /** Until somebody trains, what the build saw. */
  #lostNow(): Lost | null {
    const { state, divergence } = this.untreated;
    if (state !== 'idle' || !this.#isKnown(this.#values)) return divergence;
    return lostIn(this.#first.charts[this.#values.patient as PatientKey]);
  }
}
