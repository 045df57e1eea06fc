import type { Steered } from '../settings/steered';

/**
 * Training takes place in front of somebody: a demo that leaves the view pauses and goes on when it comes back. To be asked to
 * train while it is out of view is to be asked for later.
 */
export function trainInSight(
  figure: HTMLElement,
  run: NonNullable<Steered['run']>,
): NonNullable<Steered['run']> {
  let isSeen = true;
  let isOwed = false;
  new IntersectionObserver((entries) => {
    isSeen = entries.at(-1)!.isIntersecting;
    if (!isSeen && run.isGoing) {
      isOwed = true;
      run.pause();
    } else if (isSeen && isOwed) {
      isOwed = false;
      run.train();
    }
  }).observe(figure);
  return {
    get isGoing() {
      return isOwed || run.isGoing;
    },
    train: () => {
      if (isSeen) run.train();
      else isOwed = true;
    },
    pause: () => {
      isOwed = false;
      run.pause();
    },
    step: () => run.step(),
  };
}
