/** What a piece of work takes: the median of nine rounds of about 40 ms, after two that warm up. */
export function microseconds(work: () => void): number {
  const rounds = Array.from({ length: 11 }, () => {
    const start = performance.now();
    let times = 0;
    let passed = 0;
    while (passed < 40) {
      work();
      times++;
      passed = performance.now() - start;
    }
    return (1000 * passed) / times;
  });
  return rounds.slice(2).sort((a, b) => a - b)[4]!;
}
