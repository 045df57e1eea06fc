/** Lets a `<Steps>` show its lines one after the other. Whoever listens hears each line as it comes. */
export function showByStep(root: HTMLElement): void {
  const list = root.querySelector('ol');
  const [next, all] = root.querySelectorAll('button');
  const said = root.querySelector('[role="status"]');
  if (!list || !next || !all || !said) return;
  const lines = [...list.children] as HTMLElement[];

  const show = (count: number): void => {
    lines.forEach((line, i) => {
      line.hidden = i >= count;
    });
    const isWhole = count >= lines.length;
    said.textContent = isWhole ? `all ${lines.length} lines` : `line ${count} of ${lines.length}`;
    next.textContent = isWhole ? 'Begin again' : 'Next line';
    all.hidden = isWhole;
  };

  list.setAttribute('aria-live', 'polite');
  next.addEventListener('click', () => {
    const shown = lines.filter((line) => !line.hidden).length;
    show(shown === lines.length ? 1 : shown + 1);
  });
  all.addEventListener('click', () => {
    show(lines.length);
    next.focus();
  });
  show(1);
}
