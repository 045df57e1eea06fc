/** A file, and the person that its folder names; null for a file that came without a folder. */
export interface Found {
  readonly file: File;
  readonly person: string | null;
}

/**
 * Files out of a file input: chosen one by one, or as a folder.
 *
 * The folder that a file lies in names the person, whatever folders are around it.
 */
export function fromInput(files: Iterable<File>): Found[] {
  return tidy(Array.from(files, (file) => ({ file, path: file.webkitRelativePath || file.name })));
}

/**
 * Files and folders that were dropped on the page, and all that lies in the folders.
 *
 * To be called while the `drop` event is still being handled: afterwards the browser takes the items back.
 */
export async function fromDrop(items: Iterable<DataTransferItem>): Promise<Found[]> {
  const dropped = Array.from(items).filter((item) => item.kind === 'file');
  const sources = dropped.map((item) => ({
    entry: item.webkitGetAsEntry?.() ?? null,
    file: item.getAsFile(),
  }));
  const found = await Promise.all(
    sources.map(({ entry, file }) => (entry ? walk(entry) : file ? [{ file, path: file.name }] : [])),
  );
  return tidy(found.flat());
}

interface Placed {
  readonly file: File;
  /** Folders and name, with slashes between. */
  readonly path: string;
}

async function walk(entry: FileSystemEntry): Promise<Placed[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  if (!isDirectory(entry) || isHidden(entry.name)) return [];
  const reader = entry.createReader();
  const found: Placed[] = [];
  // A browser hands out a folder in portions, and an empty one at its end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return found;
    for (const inside of portion) found.push(...(await walk(inside)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** 2 before 10, and the same order on every machine. */
const inOrder = new Intl.Collator('en', { numeric: true }).compare;

function tidy(placed: readonly Placed[]): Found[] {
  return placed
    .filter(({ path }) => !path.split('/').some(isHidden))
    .sort((a, b) => inOrder(a.path, b.path))
    .map(({ file, path }) => ({ file, person: path.split('/').at(-2)?.normalize('NFC').trim() || null }));
}

/** What file managers leave in folders and show to nobody. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || ['Thumbs.db', 'ehthumbs.db', 'desktop.ini', '__MACOSX'].includes(name);
}
