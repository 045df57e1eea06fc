import { isFormula, isRunningText } from './running-text.mjs';

const THIN_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';
const WORD_JOINER = '\u2060';

/**
 * Where a line must not end: before “%” and “= 0.4”, within “1–4” and “lesson 8”, and between a formula or a word with a card,
 * which browsers take for pictures, and the comma or bracket at it. A rehype plugin.
 */
export function unbrokenLines() {
  return (tree) => bind(tree);
}

function bind(node) {
  if (!isRunningText(node)) return;
  node.children.forEach((child, i) => {
    if (child.type === 'text') child.value = bound(child.value, node.children[i - 1], node.children[i + 1]);
    else bind(child);
  });
}

function bound(text, before, after) {
  let value = text
    .replace(/(\d) %/g, `$1${THIN_SPACE}%`)
    .replace(/(\d)–(?=\d)/g, `$1–${WORD_JOINER}`)
    .replace(/\b(lesson|figure|misreading|step) (?=\d)/gi, `$1${NO_BREAK_SPACE}`);
  if (isLetter(before)) value = value.replace(/^ ([=≤]) /, `${NO_BREAK_SPACE}$1${NO_BREAK_SPACE}`);
  if (isBox(before)) value = value.replace(/^(?=[.,;:?)”’])/, WORD_JOINER);
  if (isBox(after)) value = value.replace(/[(“]$/, `$&${WORD_JOINER}`);
  return value;
}

/** A letter of a formula in running text: _t_. */
function isLetter(node) {
  return node?.tagName === 'em' && node.children.length === 1 && node.children[0].value?.length === 1;
}

function isBox(node) {
  return node !== undefined && (isFormula(node) || ['Cite', 'Term'].includes(node.name));
}
