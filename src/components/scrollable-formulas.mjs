/** A displayed formula may be wider than a phone: the reader can scroll it by keyboard, too. A rehype plugin. */
export function scrollableFormulas() {
  return (tree) => visit(tree);
}

function visit(node) {
  if ([node.properties?.className].flat().includes('katex-display')) node.properties.tabIndex = 0;
  else for (const child of node.children ?? []) visit(child);
}
