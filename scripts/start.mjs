/**
 * Builds the site if anything has changed, and serves it until Ctrl+C:
 *
 *     npm start [-- --port 4321] [-- --base /path/] [-- --folder dist]        (or BASE=/path/ npm start)
 */
import { parseArgs } from 'node:util';
import { buildSite, normalBase } from './build.mjs';
import { serveSite } from './serve.mjs';

try {
  const { base, folder, template, port } = optionsOf(process.argv.slice(2));
  await buildSite({ base, folder, template });
  const { address, stop } = await serveSite({ base, folder, ...port });
  console.log(`\n  Keep Your Distance is at  ${address}\n\n  Ctrl+C ends it.\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await stop();
      process.exit(0);
    });
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

function optionsOf(args) {
  const text = { type: 'string' };
  const template = { type: 'boolean' };
  const { values } = parseArgs({ args, options: { port: text, base: text, folder: text, template } });
  const { port, folder, base = process.env.BASE } = values;
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new Error(`--port ${port} is not a port number.`);
  // Whoever names a port wants that one.
  return {
    base: normalBase(base),
    folder,
    template: values.template,
    port: port && { port: Number(port), strictPort: true },
  };
}
