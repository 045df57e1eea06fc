/**
 * What a host has to say besides the files themselves. The build writes it into `_headers`, in the form that Netlify and
 * Cloudflare Pages read; `npm start` sends what that file says, so that tests meet what hosts send.
 */

/** For scripts, styles, fonts and pictures that a page of any origin may use, also one that lets in nothing unasked (COEP). */
const FOR_EVERYBODY = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** A page that lets in nothing unasked frames only pages that do the same, and those open only workers that do. */
const LETS_IN_NOTHING_UNASKED = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const RULES = {
  '*': { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' },
  '_astro/*': {
    ...FOR_EVERYBODY,
    ...LETS_IN_NOTHING_UNASKED,
    'Cache-Control': 'public, max-age=31536000, immutable',
  },
  'embed/*': LETS_IN_NOTHING_UNASKED,
  'embed.js': FOR_EVERYBODY,
  'oembed/*': FOR_EVERYBODY,
  'cards/*': FOR_EVERYBODY,
  'portraits/*': FOR_EVERYBODY,
  'shots/*': FOR_EVERYBODY,
};

/** Hosts add up the blocks that fit and none can take a header back: what may not be framed is named one by one. */
const OURS_ALONE = { 'Content-Security-Policy': "frame-ancestors 'self'" };
const FRAMED_BY_ANYBODY = ['embed', '_astro'];
/** Pages that lie in no folder. */
const PLACES = { '': '', 404: '404.html' };

/** The file for a site with these pages (`lessons/the-margin/`), under this path of its host. */
export function headersFile(pages, base = '/') {
  const tops = new Set(pages.map((page) => page.split('/')[0]));
  for (const top of FRAMED_BY_ANYBODY) tops.delete(top);
  const alone = [...tops].sort().map((top) => [PLACES[top] ?? `${top}/*`, OURS_ALONE]);
  const blocks = [...Object.entries(RULES), ...alone].map(([path, headers]) =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/** What such a file says of an address: name by value. Where several blocks fit, all of them count. */
export function headersFor(text, path) {
  const headers = {};
  let fits = false;
  for (const line of text.split('\n').filter(Boolean)) {
    if (!line.startsWith(' ')) {
      fits = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
      continue;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim();
    const value = line.slice(colon + 1).trim();
    if (fits) headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}
