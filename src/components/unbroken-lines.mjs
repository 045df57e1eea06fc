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
  node.children = node.children.map((child, i, all) => {
    const before = all[i - 1];
    if (child.type === 'text') return { ...child, value: bound(child.value, before, all[i + 1]) };
    bind(child);
    return opensAt(before, child) ? atBracket(before.value.at(-1), child) : child;
  });
}

/** What belongs to a number stays at it. */
export function unbroken(text) {
  return text
    .replace(/(\d) %/g, `$1${THIN_SPACE}%`)
    .replace(/(\d)–(?=\d)/g, `$1–${WORD_JOINER}`)
    .replace(/\b(lesson|figure|misreading|step) (?=\d)/gi, `$1${NO_BREAK_SPACE}`);
}

function bound(text, before, after) {
  let value = unbroken(text);
  if (isLetter(before)) value = value.replace(/^ ([=≤]) /, `${NO_BREAK_SPACE}$1${NO_BREAK_SPACE}`);
  if (isBox(before)) value = value.replace(/^(?=[.,;:?)”’])/, WORD_JOINER);
  return opensAt({ value: text }, after) ? value.slice(0, -1) : value;
}

/** Whether the text ends with a bracket or a quotation mark that belongs to the box after it. */
function opensAt(text, box) {
  return isBox(box) && /[(“]$/.test(text?.value ?? '');
}

/** No joiner keeps a box from falling to the next line. */
function atBracket(bracket, box) {
  const children = [{ type: 'text', value: bracket }, box];
  return { type: 'element', tagName: 'span', properties: { className: ['unbroken'] }, children };
}

/** A letter of a formula in running text: _t_. */
function isLetter(node) {
  return node?.tagName === 'em' && node.children.length === 1 && node.children[0].value?.length === 1;
}

function isBox(node) {
  return node !== undefined && (isFormula(node) || ['Cite', 'Term'].includes(node.name));
}
