import { choice, declared, type Values } from '../settings/declare';

/** What an embed's address says of its page, and not of its demo. */
export const FRAME_SETTINGS = declared({
  theme: choice({
    label: 'Theme',
    help: 'Light or dark, or as each reader has set their own device.',
    default: 'system',
    options: [
      { value: 'system', label: 'as the reader’s' },
      { value: 'light', label: 'light' },
      { value: 'dark', label: 'dark' },
    ],
  }),
  start: choice({
    label: 'Starts',
    help: 'Ready when it is seen, or training by itself as soon as it is seen, or after a click; nothing is loaded before.',
    default: 'seen',
    options: [
      { value: 'seen', label: 'when seen' },
      { value: 'view', label: 'training' },
      { value: 'click', label: 'by a click' },
    ],
  }),
  size: choice({
    label: 'Height',
    help: 'As high as the demo needs, or a slide of 16:9 in large type for a projector.',
    default: 'flow',
    options: [
      { value: 'flow', label: 'as it needs' },
      { value: 'slide', label: 'a slide, 16:9' },
    ],
  }),
});

/** What the builder itself remembers. */
export const BENCH_SETTINGS = declared({
  width: choice({
    label: 'Preview at',
    help: 'The width of the preview in pixels: a phone, the column of a course page, a wide page. What is copied is as wide as its place.',
    default: '640',
    options: [
      { value: '320', label: '320' },
      { value: '640', label: '640' },
      { value: '960', label: '960 pixels' },
    ],
  }),
  copy: choice({
    label: 'As',
    help: 'What the place that it goes to takes.',
    default: 'iframe',
    options: [
      { value: 'iframe', label: 'Iframe' },
      { value: 'element', label: 'Element' },
      { value: 'markdown', label: 'Markdown' },
      { value: 'reveal', label: 'reveal.js slide' },
      { value: 'link', label: 'Link' },
      { value: 'qr', label: 'QR code' },
    ],
  }),
});

export type FrameValues = Values<typeof FRAME_SETTINGS>;
export type BenchValues = Values<typeof BENCH_SETTINGS>;
export type Kind = BenchValues['copy'];
