/** What /embed.js adds to a page, said for people: the reference is made from this, and a test holds it to element.ts. */

/** Attributes that are neither settings nor said of every embed. */
export const ATTRIBUTES = {
  demo: 'Which demo. Another one takes its place at once.',
  height: 'Pixels, where it is not to be as high as the demo is.',
  title: 'What a screen reader calls the frame. Without it, it is called what the link inside says.',
} as const;

export const METHODS = {
  'play()': 'Trains.',
  'pause()': 'Stops training, and stays.',
  'step()': 'Trains one step.',
  'reset()': 'Begins again.',
  'set(settings)':
    'Sets some, as { alpha: 0.35 }; null puts one back to its start. Before the frame is there it is remembered.',
  'read()':
    'A Promise of how the demo stands. It is rejected, with a sentence, where no answer comes within seconds.',
} as const;

/** Raised at the element; `detail` is the message of the same name. */
export const EVENTS = ['ready', 'settings', 'step', 'error'] as const;
