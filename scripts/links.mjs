import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = 'http://here';

/** What the pages of a built site point to inside the site and is not there: files, and ids within pages. */
export function brokenLinks(folder, base) {
  const pages = new Map(htmlFiles(folder).map((path) => [path, readPage(join(folder, path))]));
  const broken = [];
  for (const [path, { targets }] of pages) {
    const address = `${HERE}${base}${path.replace(/index\.html$/, '')}`;
    for (const target of targets) {
      const reason = whyBroken(target, address);
      if (reason) broken.push(`${path}: ${target} ${reason}`);
    }
  }
  return broken;

  function whyBroken(target, address) {
    const url = URL.canParse(target, address) ? new URL(target, address) : null;
    if (!url) return 'is not an address';
    if (url.origin !== HERE) return null;
    if (!url.pathname.startsWith(base)) return `lies outside ${base}`;
    const path = decodeURI(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(join(folder, file))) return 'is not there';
    const id = decodeURIComponent(url.hash.slice(1));
    return id && !pages.get(file)?.ids.has(id) ? `has no element with the id ${id}` : null;
  }
}

function htmlFiles(folder) {
  return readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.html'));
}

function readPage(file) {
  // The text of a script or a comment may hold anything.
  const html = readFileSync(file, 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/(<script\b[^>]*>).*?<\/script>/gs, '$1');
  const values = (name) =>
    [...html.matchAll(new RegExp(`\\s(?:${name})="([^"]*)"`, 'g'))].map(([, value]) => plain(value));
  const sources = values('srcset').flatMap((set) =>
    set.split(',').map((part) => part.trim().split(/\s+/)[0]),
  );
  return {
    ids: new Set(values('id')),
    targets: new Set([...values('href|src|poster|component-url|renderer-url'), ...sources].filter(Boolean)),
  };
}

function plain(text) {
  return text
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
}
