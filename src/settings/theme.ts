import { ONE_OF } from './one-of';

const isTheme = (word: string | null): word is string => ONE_OF.theme.some((theme) => theme === word);

/** Sets the theme of the page: that of its address, else the one that the reader chose here before, else the system's. */
export function takeTheme(query: URLSearchParams): void {
  let theme = query.get('theme');
  if (!isTheme(theme)) theme = chosenBefore();
  if (isTheme(theme)) document.documentElement.dataset['theme'] = theme;
}

/** A frame without an origin may not even ask. */
function chosenBefore(): string | null {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null;
  }
}
