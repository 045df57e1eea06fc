import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's site: another origin, with what is given in the body of its page. */
export async function hostOf(
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ address: string; close: () => void }> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8" /><title>A course</title><body><h1>A course</h1>${body}</body></html>`;
  const server = createServer((_, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('content-type', 'text/html').end(page);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}
