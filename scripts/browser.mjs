import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The Chromium that tests, benchmark and shots drive: the one that CHROMIUM_PATH names, else Playwright's own, else one
 * that is installed on the system; undefined when there is none. Playwright itself must be installed.
 */
export function findBrowser() {
  const { chromium } = createRequire(import.meta.url)('playwright');
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...systemBrowsers()].find(isExecutable);
}

/** Keeps the browser from talking to anybody but the page; in a container run by root there is no sandbox to be had. */
export const BROWSER_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function systemBrowsers() {
  const { platform, env } = process;
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return folders.flatMap((folder) => programs.map((program) => `${folder}\\${program}`));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return [...names.map((name) => `/usr/bin/${name}`), '/snap/bin/chromium'];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
