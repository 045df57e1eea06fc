/** "86–97 %", or one number where all are written alike. */
export function rangeOf(values: readonly number[], write: (value: number) => string): string {
  const [least, most] = [write(Math.min(...values)), write(Math.max(...values))];
  const unit = /\s*%$/.exec(most)?.[0] ?? '';
  return least === most ? most : `${least.slice(0, least.length - unit.length)}–${most}`;
}
