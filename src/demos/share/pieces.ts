import type { Role } from '../../plots/marks';

/** Words, and the marks of the roles between them. */
export type Piece = string | { readonly mark: Role };

/** The same without marks, for a screen reader. */
export function spoken(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : ''))
    .join('')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ (?=[,.:])/g, '');
}
