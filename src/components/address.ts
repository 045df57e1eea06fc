/** Where a page of the site is, also when the site lies under a path of its host: `pageAddress('lab/')`. */
export function pageAddress(page = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${page}`;
}

/** The same with the site before it, for those who read it elsewhere; from the root of the host where SITE is not known. */
export function fullAddress(page: string, site: URL | undefined): string {
  const address = pageAddress(page);
  return site === undefined ? address : new URL(address, site).href;
}
