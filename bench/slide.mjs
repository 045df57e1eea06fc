/** Drags a slider to and fro for so many seconds, about sixty positions a second. */
export async function slide(page, slider, seconds) {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  const at = (share) => box.x + box.width * (0.1 + 0.8 * share);
  await page.mouse.move(at(0.2), y);
  await page.mouse.down();
  const start = performance.now();
  for (let passed = 0; passed < seconds; passed = (performance.now() - start) / 1000) {
    await page.mouse.move(at(0.5 + 0.5 * Math.sin(2 * passed)), y);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  await page.mouse.up();
}
