/** A frame may not be allowed to open pages. Then the address stands beside the link, to be copied. */
export function showBlockedAddresses(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[target="_blank"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const opened = window.open(link.href);
    if (opened) opened.opener = null;
    else if (!link.textContent.includes(link.href)) link.append(`: ${link.href}`);
  });
}
