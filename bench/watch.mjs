/** The share of time that the main thread works while something happens. */
export async function busyShare(cdp, act) {
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { busy: of('TaskDuration'), at: of('Timestamp') };
  };
  const before = await read();
  await act();
  const after = await read();
  return (after.busy - before.busy) / (after.at - before.at);
}

/** Watched apart from the share of time: asking for every frame is work, too. */
export async function frameTimes(page, act) {
  await page.evaluate(startWatching);
  await act();
  return page.evaluate(() => benchWatch.end());
}

/** In the page: the time between frames, and every task above 50 ms. */
function startWatching() {
  const times = [];
  const longTasks = [];
  let last = 0;
  let request = requestAnimationFrame(function next(now) {
    if (last) times.push(now - last);
    last = now;
    request = requestAnimationFrame(next);
  });
  const observer = new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ type: 'longtask' });
  window.benchWatch = {
    end() {
      cancelAnimationFrame(request);
      observer.disconnect();
      return { times, longTasks };
    },
  };
}
