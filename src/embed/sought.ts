/**
 * On the page of an unknown address, before the first picture: which demo and preset were asked for, if it was an embed, and whether
 * the page stands in somebody else's.
 */
import { isFramed } from './host';

const { dataset } = document.documentElement;
if (isFramed) dataset['framed'] = '';
const { pathname } = location;
const start = `${import.meta.env.BASE_URL}embed/`;
if (pathname.startsWith(start)) {
  const [demo = '', ...preset] = pathname.slice(start.length).split('/').filter(Boolean);
  dataset['sought'] = demo;
  if (preset.length > 0) dataset['soughtPreset'] = preset.join('/');
}
