import { count, percent } from '../../plots/format';
import { type Chart, findingIn } from './chart';

/** A cure is judged at this step, whatever comes after it. */
export const TRIAL = 200;

/** So much more than the pixels alone an encoder has to find, or it has hardly learnt. */
export const WORTH = 0.1;

export type Outcome = 'early' | 'cured' | 'relieved' | 'not cured';

export interface Verdict {
  readonly outcome: Outcome;
  /** A sentence, with the numbers that decide. */
  readonly says: string;
}

/**
 * What became of a run under a cure, beside the one that was not treated. Cured: it finds clearly more strangers than their
 * pixels do, and the detector has nothing to say.
 */
export function verdictOf(treated: Chart, untreated: Chart, wasHealthy: boolean, pixels: number): Verdict {
  const trial = until(TRIAL, treated);
  const now = trial.run.at(-1);
  if (trial.isLost)
    return {
      outcome: 'not cured',
      says: `Not cured: at step ${count(now!.step)} its gradient is not a number.`,
    };
  if (!now || now.step < TRIAL || !trial.scored.has(now.step))
    return { outcome: 'early', says: `The verdict comes at step ${count(TRIAL)}.` };
  const found = `${percent(now.recall)} of strangers’ pictures are found again at step ${count(now.step)}`;
  const compared = `${found}, ${before(until(now.step, untreated))}and by the pixels alone ${percent(pixels)}`;
  const finding = findingIn(trial);
  const isSick = finding !== null && finding.kind !== 'done';
  const hasLearnt = now.recall >= pixels + WORTH;
  if (!hasLearnt)
    return { outcome: 'not cured', says: `${wasHealthy ? 'This did harm' : 'Not cured'}: ${compared}.` };
  if (isSick)
    return {
      outcome: 'relieved',
      says: `It learns, but it is not well: ${compared}. ${because(finding.reasons)}`,
    };
  return { outcome: 'cured', says: `${wasHealthy ? 'It was well, and still is' : 'Cured'}: ${compared}.` };
}

/** A chart as it was at a step, or at the first after it that was scored. */
function until(step: number, chart: Chart): Chart {
  const end = chart.run.findIndex((point) => point.step >= step && chart.scored.has(point.step));
  if (end < 0 || end === chart.run.length - 1) return chart;
  return { ...chart, run: chart.run.slice(0, end + 1), isLost: false };
}

function before({ run, isLost }: Chart): string {
  const last = run.at(-1);
  if (isLost || !last) return '';
  return `without the change ${percent(last.recall)} at step ${count(last.step)}, `;
}

function because(reasons: readonly string[]): string {
  const said = reasons.join('; ');
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
}
