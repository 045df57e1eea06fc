/** Where a page of the site is, also when the site lies under a path of its host: `pageAddress('lab/')`. */
export function pageAddress(page = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${page}`;
}
