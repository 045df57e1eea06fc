import type { APIRoute } from 'astro';
import script from '../embed/element.ts?classic';

/** /embed.js: the element, for pages of other sites. Its address is kept, whatever is in it. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
