import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { preview } from 'astro';
import { headersFor } from './headers.mjs';
import { root } from './tool.mjs';

const HOST = '127.0.0.1';

/**
 * Serves a built site, by Astro's own preview server, with the headers that its `_headers` file asks for.
 * Resolves with its address and how to stop it.
 *
 * Errors  Error: the port is in use, and `strictPort` says that no other will do.
 */
export async function serveSite({ base = '/', folder = 'dist', port = 4321, strictPort = false } = {}) {
  const free = await freePort(port, strictPort);
  const server = await preview({
    root,
    base,
    outDir: folder,
    // Hosts lead /page to /page/; the preview server would rather say that it is not there.
    trailingSlash: 'ignore',
    server: { host: HOST, port: free },
    logLevel: 'error',
  });
  sendHeaders(server.server, join(root, folder, '_headers'));
  return { address: `http://${HOST}:${server.port}${base}`, port: server.port, stop: () => server.stop() };
}

/** As the hosts do that read such a file. */
function sendHeaders(server, file) {
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  server.prependListener('request', ({ url }, response) => {
    for (const [name, value] of Object.entries(headersFor(text, url.split('?')[0])))
      response.setHeader(name, value);
  });
}

/** The port, or the first one after it that nobody listens on. */
async function freePort(wanted, strict) {
  for (let port = wanted; port < wanted + 100; port++) {
    if (await isFree(port)) return port;
    if (strict) break;
  }
  throw new Error(`Port ${wanted} is in use: stop what runs there, or name another one with --port.`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}
