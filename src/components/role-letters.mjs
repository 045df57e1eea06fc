import { isRunningText } from './running-text.mjs';

/** The α of running text wears its colour without its author doing anything: a rehype plugin. */
export function roleLetters() {
  return (tree) => colour(tree);
}

function colour(node) {
  if (!isRunningText(node)) return;
  node.children = node.children.flatMap((child) => {
    if (child.type !== 'text') {
      colour(child);
      return [child];
    }
    const pieces = child.value.split(/(α)/).filter((value) => value !== '');
    return pieces.map((value) => (value === 'α' ? letter() : { type: 'text', value: unbroken(value) }));
  });
}

/** “= 0.2” after an α stays on its line. */
function unbroken(text) {
  return text.replace(/^ = (?=\d)/, '\u00a0=\u00a0');
}

function letter() {
  return {
    type: 'element',
    tagName: 'span',
    properties: { dataTerm: 'margin' },
    children: [{ type: 'text', value: 'α' }],
  };
}
