/** Numbers as the page writes them: a true minus, thousands apart, a thin space before %, as many digits as asked for. */

const THIN_SPACE = '\u202f';

/** `fixed(-0.234, 2)` is '−0.23'. Never '−0.00'. A value that is no number is written '–'. */
export function fixed(value: number, digits: number): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const written = grouped(Math.abs(value).toFixed(digits));
  return value < 0 && /[1-9]/.test(written) ? `−${written}` : written;
}

/** `percent(0.144, 1)` is '14.4 %'; a share that is no number is '–'. */
export function percent(share: number, digits = 0): string {
  return Number.isNaN(share) ? fixed(share, digits) : `${fixed(100 * share, digits)}${THIN_SPACE}%`;
}

/** A probability, with as many digits as mean something: 67 %, 3.4 %, 0.02 %, 99.8 %. */
export function chance(share: number): string {
  const rest = Math.min(share, 1 - share);
  return percent(share, rest >= 0.1 ? 0 : rest >= 0.001 || rest === 0 ? 1 : 3);
}

/** `count(2688)` is '2,688'. */
export function count(n: number): string {
  return fixed(n, 0);
}

function grouped(written: string): string {
  const [whole = '', rest] = written.split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? apart : `${apart}.${rest}`;
}
