/** What becomes of a demo in a kind of frame, or from a kind of host. e2e/frames.spec.ts and e2e/bare.spec.ts try each. */
export interface FrameKind {
  readonly kind: string;
  readonly works: string;
  /** What it does without, and what the page says there. */
  readonly says: string;
}

const NOTHING = '–';

export const FRAMES: readonly FrameKind[] = [
  {
    kind: 'a plain iframe of another site, also in a frame in a frame, or written as srcdoc or data:',
    works: 'yes',
    says: 'Copy writes to the clipboard only under allow="clipboard-write". Otherwise it selects the text and says how to copy it.',
  },
  {
    kind: 'sandbox="allow-scripts"',
    works: 'yes',
    says: 'It has no origin, and so needs the headers below. Links open nothing without allow-popups: a click shows the address instead. The theme that a reader chose on this site is not known there.',
  },
  {
    kind: 'sandbox="allow-scripts allow-same-origin"',
    works: 'yes',
    says: 'Links, as above.',
  },
  {
    kind: 'sandbox without allow-scripts, or scripts off',
    works: 'its first picture',
    says: '“Scripts are off in this frame.” The first picture is that of the preset in its path, or of the demo as it is, without controls; the link leads to the demo with yours.',
  },
  {
    kind: 'storage of other sites is blocked; credentialless; referrerpolicy="no-referrer"',
    works: 'yes',
    says: NOTHING,
  },
  {
    kind: 'a host with a strict Content-Security-Policy',
    works: 'yes',
    says: 'It has to name this site in frame-src, and in script-src for embed.js. Where it does not, the browser shows an empty frame; the element shows its link and raises error. Where it forbids inline styles, and in editors that strip them, a plain frame has a border, and a slide is as high as its height says; the element needs none.',
  },
  {
    kind: 'a host with Cross-Origin-Embedder-Policy, require-corp or credentialless',
    works: 'yes',
    says: 'It needs the headers below. From a host that sends none, put credentialless on the iframe; else the browser refuses the frame before any page of ours can speak.',
  },
  {
    kind: 'a Permissions-Policy that denies the clipboard or full screen',
    works: 'yes',
    says: 'Copy, as above.',
  },
  {
    kind: 'display: none or no width at first; loading="lazy"',
    works: 'once it is shown',
    says: 'It sleeps until then, and says no height.',
  },
  {
    kind: 'twenty on one page',
    works: 'those in view',
    says: 'The others are their first pictures. One that trains pauses when it leaves the view, gives its memory back half a minute later, and goes on when it is seen again.',
  },
  {
    kind: 'on paper',
    works: 'its picture',
    says: 'As it stands, without controls. Browsers print what the frame shows: give it its full height.',
  },
];

export const HOSTS: readonly FrameKind[] = [
  {
    kind: 'Netlify, Cloudflare Pages, and others that read _headers; npm start',
    works: 'everything',
    says: 'The build writes the file. Under a path of the host, move it to the root of what is published.',
  },
  {
    kind: 'GitHub Pages, GitLab Pages',
    works: 'all frames but those of hosts with a Cross-Origin-Embedder-Policy',
    says: 'They send Access-Control-Allow-Origin: * by themselves (a GitLab of your own may have it switched off), and nothing else of ours. Lessons can be framed by anybody.',
  },
  {
    kind: 'S3 and other buckets, nginx, Apache and the like',
    works: 'as they are set up',
    says: 'Have them send what _headers lists. A bucket allows all origins by its CORS rules; the rest is for the service before it.',
  },
  {
    kind: 'a server that sends no headers, or the file area of a course',
    works: 'all frames that keep their origin',
    says: 'In sandbox="allow-scripts" a demo stays its first picture: “The scripts of this demo could not be loaded”, with its address. The host hears it as an error.',
  },
];
