import { encoderInput, firstCrop } from '../../pictures/crop';
import { decode } from '../../pictures/decode';
import { takeIn } from '../../pictures/intake';

/** What came of a reader's file: its middle as the encoder sees it, or why it was left out. */
export type Brought =
  | { readonly kind: 'taken'; readonly name: string; readonly pixels: Float32Array }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads one file in the page; it is sent nowhere. */
export async function bring(file: File): Promise<Brought> {
  let brought: Brought = { kind: 'refused', reason: `“${file.name}” could not be read. Choose it again.` };
  await takeIn({
    files: [{ file, person: null }],
    room: 1,
    decode,
    ontaken: (result) => {
      brought =
        result.kind === 'refused'
          ? result
          : {
              kind: 'taken',
              name: result.name,
              pixels: encoderInput(result.preview, firstCrop(result.preview)),
            };
    },
  });
  return brought;
}
