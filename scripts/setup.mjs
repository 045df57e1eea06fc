/**
 * Everything that has to be there before anything else can run, and then the script that needs it:
 *
 *     node scripts/setup.mjs [--browser] [--then SCRIPT ARGUMENTS …]
 *
 * Installs the packages unless those of this lock file are there; with --browser finds or installs a Chromium. The
 * script runs under the Node that came with the packages. Plain Node 18 and no package, because it is what runs first
 * on a bare machine.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_NEEDED = [22, 12];

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.setup-stamp');
const isRoot = process.getuid?.() === 0;

const [options, then] = splitAt(process.argv.slice(2), '--then');
installPackages();
const node = findNode();
if (options.includes('--browser')) await installBrowser();
if (then.length > 0) runThen(then);

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

/** Astro needs a newer Node than many machines have, so one comes among the packages. */
function findNode() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const names = Object.keys(JSON.parse(read('package.json')).optionalDependencies);
  const path = names.map((name) => join(modules, name, 'bin', program)).find(existsSync) ?? process.execPath;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const [major, minor] = (stdout ?? '').replace('v', '').split('.').map(Number);
  const [neededMajor, neededMinor] = NODE_NEEDED;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return path;
  return fail(
    `Node ${NODE_NEEDED.join('.')} or newer is needed, this is ${process.version}, and npm has no newer one for ` +
      `${process.platform}-${process.arch}. Install it from https://nodejs.org and run this again.`,
  );
}

/** Not by `&& node …` in package.json: a shell remembers where it found the first `node`, and that one may be too old. */
function runThen(command) {
  const PATH = [join(modules, '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, command, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH } });
  // Ctrl+C reaches the child by itself; this process only has to live until it has ended.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill());
  child.once('close', (code) => process.exit(code ?? 1));
}

async function installBrowser() {
  const { findBrowser } = await import('./browser.mjs');
  if (findBrowser()) return;
  const install = [join(modules, 'playwright', 'cli.js'), 'install', '--no-shell', 'chromium'];
  const withLibraries = process.platform === 'linux' && isRoot ? ['--with-deps'] : [];
  run(node, [...install, ...withLibraries], { timeout: 300_000 });
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
  const { npm_execpath: cli, npm_node_execpath: own } = process.env;
  return cli && own && !own.startsWith(modules) ? run(own, [cli, ...args]) : run('npm', args);
}

function run(command, args, options) {
  console.log(`[setup] ${command} ${args.join(' ')}`);
  // On Windows npm is a script, which needs a shell; others do without, as a shell would split paths at their spaces.
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, ...options }).status === 0;
}

function read(name) {
  return readFileSync(join(root, name), 'utf8');
}

function splitAt(list, mark) {
  const at = list.indexOf(mark);
  return at < 0 ? [list, []] : [list.slice(0, at), list.slice(at + 1)];
}

function fail(message) {
  console.error(`[setup] ${message}`);
  process.exit(1);
}
