/**
 * A row: { what, value, unit, digits?, atLeast? | atMost? }. Where there is something to reach, the row says whether it was.
 */
export function isMet({ value, atLeast = -Infinity, atMost = Infinity }) {
  return value >= atLeast && value <= atMost;
}

/** The rows as one table of text. */
export function format(rows) {
  const lines = [['section', 'what', 'measured', 'to reach', ''], ...rows.map(cells)];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => (column === 2 ? cell.padStart(widths[2]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd(),
  );
  text.splice(1, 0, '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)));
  return text.join('\n');
}

function cells(row) {
  const { section, what, value, unit, atLeast, atMost } = row;
  const target = atLeast === undefined ? atMost : atLeast;
  if (target === undefined) return [section, what, `${shown(row)} ${unit}`.trim(), '', ''];
  const goal = `${atLeast === undefined ? '≤' : '≥'} ${target} ${unit}`.trim();
  return [
    section,
    what,
    `${shown(row)} ${unit}`.trim(),
    goal,
    isMet({ value, atLeast, atMost }) ? 'met' : 'MISSED',
  ];
}

function shown({ value, digits = 1 }) {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function median(values) {
  return quantile(values, 0.5);
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
