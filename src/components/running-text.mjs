const KEEP = new Set(['code', 'pre', 'script', 'style', 'svg', 'math']);

/** Whether a node of a page holds words to be read, and not code, a drawing or a formula. */
export function isRunningText(node) {
  return Boolean(node.children) && !KEEP.has(node.tagName) && !isFormula(node);
}

/** KaTeX sets its own. */
export function isFormula({ properties }) {
  return [properties?.className].flat().some((name) => String(name).startsWith('katex'));
}
