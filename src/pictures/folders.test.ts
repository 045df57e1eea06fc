import { describe, expect, it } from 'vitest';
import { fromDrop, fromInput } from './folders';

function picked(path: string): File {
  const file = new File(['x'], path.split('/').at(-1)!);
  Object.defineProperty(file, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
  return file;
}

const seen = (found: { file: File; person: string | null }[]) =>
  found.map(({ file, person }) => [file.name, person]);

describe('fromInput(files)', () => {
  it('takes the folder that a file lies in for the person, and nobody for a loose file', () => {
    const files = ['faces/Bob/1.png', 'faces/Thomas/1.png', 'John/a.png', 'loose.png'].map(picked);
    expect(seen(fromInput(files))).toEqual([
      ['1.png', 'Bob'],
      ['1.png', 'Thomas'],
      ['a.png', 'John'],
      ['loose.png', null],
    ]);
  });

  it('says nothing of the files that a system hides', () => {
    const files = [
      '.DS_Store',
      'Bob/.DS_Store',
      'Bob/Thumbs.db',
      'Bob/._1.png',
      '__MACOSX/Bob/1.png',
      'Bob/1.png',
    ];
    expect(seen(fromInput(files.map(picked)))).toEqual([['1.png', 'Bob']]);
  });

  it('puts 2 before 10, whatever order the browser gives', () => {
    const files = ['Bob/10.png', 'Bob/2.png', 'Bob/1.png'].map(picked);
    expect(seen(fromInput(files)).map(([name]) => name)).toEqual(['1.png', '2.png', '10.png']);
  });
});

describe('fromDrop(items)', () => {
  it('goes through folders in folders, also when the browser hands them out in portions', async () => {
    const bob = folder(
      'Bob',
      Array.from({ length: 250 }, (_, i) => `${i}.png`).map((name) => leaf(`/faces/Bob/${name}`)),
    );
    const faces = folder('faces', [
      bob,
      folder('Thomas', [leaf('/faces/Thomas/1.png')]),
      folder('.git', [leaf('/faces/.git/x')]),
    ]);
    const found = await fromDrop([item(faces)]);
    expect(found.filter(({ person }) => person === 'Bob')).toHaveLength(250);
    expect(found.filter(({ person }) => person === 'Thomas')).toHaveLength(1);
    expect(found).toHaveLength(251);
  });

  it('takes loose files, and files that have no entry, as nobody’s', async () => {
    const bare = { kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => new File(['x'], 'b.png') };
    const found = await fromDrop([item(leaf('/a.png')), bare as unknown as DataTransferItem]);
    expect(seen(found)).toEqual([
      ['a.png', null],
      ['b.png', null],
    ]);
  });

  it('overlooks dropped text', async () => {
    expect(await fromDrop([{ kind: 'string' } as DataTransferItem])).toEqual([]);
  });
});

function item(entry: FileSystemEntry): DataTransferItem {
  return {
    kind: 'file',
    webkitGetAsEntry: () => entry,
    getAsFile: () => null,
  } as unknown as DataTransferItem;
}

function leaf(fullPath: string): FileSystemEntry {
  const name = fullPath.split('/').at(-1)!;
  return {
    isFile: true,
    isDirectory: false,
    name,
    fullPath,
    file: (resolve: (file: File) => void) => resolve(new File(['x'], name)),
  } as unknown as FileSystemEntry;
}

/** Hands out a hundred entries at a time, as Chromium does. */
function folder(name: string, entries: FileSystemEntry[]): FileSystemEntry {
  const createReader = () => {
    let given = 0;
    return {
      readEntries: (resolve: (portion: FileSystemEntry[]) => void) => {
        resolve(entries.slice(given, given + 100));
        given += 100;
      },
    };
  };
  return {
    isFile: false,
    isDirectory: true,
    name,
    fullPath: `/${name}`,
    createReader,
  } as unknown as FileSystemEntry;
}
