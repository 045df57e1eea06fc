/** Types, lint with the one-way rule, format, and links of the built site: all that needs no test. */
import { runLanes, siteChecks, sourceChecks } from './checks.mjs';

const failed = await runLanes(siteChecks, sourceChecks);
if (failed.length > 0) {
  console.error(`\n${failed.length} failed: ${failed.join(', ')}`);
  process.exit(1);
}
