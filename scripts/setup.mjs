/**
 * Everything that has to be there before anything else can run:
 *
 *     node scripts/setup.mjs [--browser]
 *
 * installs the packages unless those of this lock file are there, and with --browser finds or installs a Chromium.
 * Plain Node 18 and no package, because it is what runs first on a bare machine.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_NEEDED = [22, 12];

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.setup-stamp');
const isRoot = process.getuid?.() === 0;

installPackages();
checkNode();
if (process.argv.includes('--browser')) await installBrowser();

function installPackages() {
  const stamp = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  // Warnings would be about packages that want a newer Node, which is among the packages.
  if (!npm('ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional')) {
    fail(
      'npm ci failed. If package.json has changed, run "npm install" once, so that the lock file follows.',
    );
  }
  writeFileSync(stampFile, stamp);
}

/** What the packages depend on. Other fields of package.json, such as its scripts, change without an install. */
function wantedStamp() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(read('package.json'));
  return createHash('sha256')
    .update(`${process.platform}-${process.arch}`)
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
    .update(read('package-lock.json'))
    .digest('hex');
}

/** Astro needs a newer Node than many machines have, so one comes as a package, and npm scripts find it first. */
function checkNode() {
  const PATH = [join(modules, '.bin'), process.env.PATH].join(delimiter);
  const { stdout } = spawnSync('node', ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, PATH },
    shell: isWindows(),
  });
  const [major, minor] = (stdout ?? '').replace('v', '').split('.').map(Number);
  const [neededMajor, neededMinor] = NODE_NEEDED;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  fail(
    `Node ${NODE_NEEDED.join('.')} or newer is needed, this is ${process.version}, and npm has no newer one for ` +
      `${process.platform}-${process.arch}. Install it from https://nodejs.org and run this again.`,
  );
}

async function installBrowser() {
  const { findBrowser } = await import('./browser.mjs');
  if (findBrowser()) return;
  const install = [join(modules, 'playwright', 'cli.js'), 'install', '--no-shell', 'chromium'];
  const withLibraries = process.platform === 'linux' && isRoot ? ['--with-deps'] : [];
  run(process.execPath, [...install, ...withLibraries], { timeout: 300_000 });
  if (!findBrowser() && isRoot && existsSync('/etc/debian_version')) {
    console.log("[setup] Playwright's own Chromium is not to be had; Debian's will do.");
    run('apt-get', ['update', '-qq']);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  }
  const found = findBrowser();
  if (!found)
    fail(
      'No Chromium was found or could be installed. Install one, or name it: CHROMIUM_PATH=/path/to/chromium.',
    );
  console.log(`[setup] ${found}`);
}

/** Runs npm by the Node that npm itself came with: the one in node_modules is about to be replaced. */
function npm(...args) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  return cli && node && !node.startsWith(modules) ? run(node, [cli, ...args]) : run('npm', args);
}

function run(command, args, options) {
  console.log(`[setup] ${command} ${args.join(' ')}`);
  // Only npm is a script there, and only a script needs a shell, which would split a path at its spaces.
  const shell = isWindows() && command === 'npm';
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, ...options }).status === 0;
}

function read(name) {
  return readFileSync(join(root, name), 'utf8');
}

function isWindows() {
  return process.platform === 'win32';
}

function fail(message) {
  console.error(`[setup] ${message}`);
  process.exit(1);
}
