/**
 * Adds to package-lock.json the platform packages that the registry at hand could not list.
 *
 *     node scripts/complete-lock.mjs [package-lock.json]
 *
 * A registry that mirrors only one platform leaves optional packages of the others out of the lock, and `npm ci` then
 * refuses with "Missing: … from lock file". What such an entry must say (os, cpu, libc) can be read from the package's name.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  linuxmusl: 'linux',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  win: 'win32',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
};
const PROCESSORS = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;
const added = [];

for (const [path, entry] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    const platform = platformOf(name);
    if (!/^\d+\.\d+\.\d+/.test(version) || !platform) {
      console.warn(
        `${name}@${version}, wanted by ${path || 'the project'}, is not locked: say its version and platform by hand.`,
      );
      continue;
    }
    packages[`node_modules/${name}`] = {
      version,
      ...platform,
      ...(entry.dev && { dev: true }),
      optional: true,
    };
    added.push(`${name}@${version}`);
  }
}

if (added.length > 0) {
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`${added.length} entries added${added.map((name) => `\n  ${name}`).join('')}`);

/** Whether the package at `path` finds `name` in its own node_modules or in one above, as Node does. */
function isLocked(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder && `${folder}/`}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

/** What os, cpu and libc a name such as `@img/sharp-linuxmusl-x64` speaks of; nothing when it speaks of none. */
function platformOf(name) {
  const words = name.split(/[^a-z0-9]+/i);
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (cpu === 'wasm32') return { cpu: [cpu] };
  const system = words.find((word) => word in SYSTEMS);
  if (!cpu || !system) return undefined;
  const libc = /musl/.test(name) ? 'musl' : /-gnu(eabihf)?$/.test(name) ? 'glibc' : undefined;
  return { cpu: [cpu], os: [SYSTEMS[system]], ...(libc && { libc: [libc] }) };
}
