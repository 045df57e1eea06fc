import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './tool.mjs';

/** Whatever a built page can depend on. Tests lie among the sources and do not matter. */
const INPUTS = [
  'src',
  'content',
  'public',
  'scripts/headers.mjs',
  'astro.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const IGNORED = /\.test\.ts$/;

/**
 * Builds the site for a base path into a folder, unless what stands there was built from these very files. With `template`
 * the lesson template is a page of it, too.
 *
 * Errors  Error: the build failed, with all that Astro said.
 */
export function buildSite({ base = '/', folder = 'dist', template = false } = {}) {
  const env = { BASE: base, NODE_ENV: 'production', LESSON_TEMPLATE: template ? '1' : '' };
  return buildWith('astro', ['build', '--outDir', folder], { folder, inputs: INPUTS, env });
}

/** Runs a builder that writes into `folder`, unless what stands there was built from the same inputs in the same way. */
export async function buildWith(tool, args, { folder, inputs, env = {} }) {
  const stampFile = join(root, folder, '.build-stamp');
  const stamp = stampOf(inputs, [tool, args, env, process.env.SITE, process.version]);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error(`building ${folder} …`);
  const { ok, output } = await runTool(tool, args, { env });
  if (!ok) throw new Error(`${folder} does not build:\n${output}`);
  writeFileSync(stampFile, stamp);
}

/** `/x`, `x/` and `/x/` are one base path: `/x/`. */
export function normalBase(base = '/') {
  const path = base.split('/').filter(Boolean).join('/');
  return path ? `/${path}/` : '/';
}

function stampOf(inputs, way) {
  const hash = createHash('sha256').update(JSON.stringify(way));
  for (const file of inputs.flatMap(filesIn)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesIn(name) {
  if (!existsSync(join(root, name))) return [];
  if (name.includes('.')) return [name];
  return readdirSync(join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !IGNORED.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
