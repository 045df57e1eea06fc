const SIGNS = { right: 'M2.5 8.5 6 12l7.5-8.5', wrong: 'M3.5 3.5l9 9M12.5 3.5l-9 9' } as const;

type Verdict = keyof typeof SIGNS;

/** Makes a `<Predict>` take one answer and then tell the outcome. What was answered is kept in this page and nowhere else. */
export function askForPrediction(root: HTMLElement): void {
  const inputs = [...root.querySelectorAll('input')];
  // The question may have a term with a card, which is a button, too.
  const button = root.querySelector('.commit button')!;
  const said = root.querySelector('[role="status"]')!;
  const outcome = root.querySelector('details')!;

  button.addEventListener('click', () => {
    const chosen = inputs.find((input) => input.checked);
    if (!chosen) {
      said.textContent = 'Choose one of them first.';
      inputs[0]?.focus();
      return;
    }
    for (const input of inputs) {
      const isRight = input.parentElement?.dataset.right !== undefined;
      if (isRight)
        mark(input, 'right', input === chosen ? 'your prediction, and what happens' : 'what happens');
      else if (input === chosen) mark(input, 'wrong', 'your prediction');
      input.disabled = true;
    }
    root.dataset.committed = '';
    outcome.open = true;
    outcome.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  });
}

function mark(input: HTMLInputElement, verdict: Verdict, words: string): void {
  const place = input.parentElement!.querySelector<HTMLElement>('.verdict')!;
  place.dataset.verdict = verdict;
  place.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${SIGNS[verdict]}"/></svg>${words}`;
}
