/** A worker, and how to let go of what opening it took. */
export interface Opened {
  readonly worker: Worker;
  free(): void;
}

/**
 * Opens a worker whose address the build made, also in a frame of opaque origin. There Chromium refuses a worker by address, and
 * a module worker by blob: a classic one that imports the script is what is left.
 *
 * Errors  Error: a browser without workers; `what` says what needs one.
 */
export function openWorker(address: string, what: string): Opened {
  if (typeof Worker === 'undefined') {
    throw new Error(
      `This browser has no web workers, and ${what} needs one. The lesson and its pictures work without.`,
    );
  }
  return self.origin === 'null' ? fromBlob(address) : fromAddress(address);
}

function fromAddress(address: string): Opened {
  // While developing, the entry is a module with imports of its own; the build makes one file of it that is both.
  return { worker: new Worker(address, { type: 'module' }), free: () => {} };
}

function fromBlob(address: string): Opened {
  const script = JSON.stringify(new URL(address, document.baseURI).href);
  const url = URL.createObjectURL(new Blob([`importScripts(${script});`], { type: 'text/javascript' }));
  return { worker: new Worker(url), free: () => URL.revokeObjectURL(url) };
}
