/**
 * Every message there is, said for people. The reference is made from this, and the types of the protocol hold it to what is
 * really sent: a message or a field that is not described here does not compile.
 */
import type { Command, Id, Said, Standing } from './protocol';

type FieldOf<Message> = Message extends unknown ? Exclude<keyof Message, 'type'> : never;

interface Described<Message> {
  /** One or two sentences. */
  readonly means: string;
  /** What it carries besides its version and its type. */
  readonly fields: Readonly<Record<FieldOf<Message>, string>>;
  /** To be sent, or as it comes; without the version, which stands before all of them. */
  readonly example: Message;
}

type DescribedAll<Message extends { readonly type: string }> = {
  readonly [Type in Message['type']]: Described<Extract<Message, { readonly type: Type }>>;
};

const ID = 'A number or a text of your own. It comes back in the answer, and in the errors, of this command.';

const STANDING = {
  demo: 'Its name: margin is /embed/margin/.',
  state:
    'asleep: nothing is loaded yet. Then, of a demo that trains: idle, loading, running, paused or failed; of others: idle, loading, done or failed, and running or paused where they play something.',
  step: 'Steps that are trained and drawn; null where nothing trains.',
  settings: 'All settings as they are. {} while it is asleep: they are those of its address.',
  figures: 'Its scores, as far as it has them: loss, active, recall and the like.',
} satisfies Record<keyof Standing, string>;

const EXAMPLE: Standing = {
  demo: 'margin',
  state: 'running',
  step: 240,
  settings: { alpha: 0.35, mining: 'batch-all', seed: 7, unit: true },
  figures: { frame: 198, loss: 0.041, active: 0.12 },
};

const WITH_ID = { id: 1 } satisfies { id: Id };

/** From the page around a demo. Those that come before it is awake wait; `play` and `step` wake it. */
export const COMMANDS_DESCRIBED = {
  read: {
    means: 'Tell how you stand. The answer is state.',
    fields: { id: ID },
    example: { type: 'read', ...WITH_ID },
  },
  set: {
    means:
      'Take these settings, locked or not. What can be taken is taken, in the next picture; each that cannot is answered by an error. The values are those of an address.',
    fields: { id: ID, settings: 'Names and values; null puts one back to what it is without being set.' },
    example: { type: 'set', ...WITH_ID, settings: { alpha: 0.35, mining: 'semi-hard', seed: null } },
  },
  play: {
    means: 'Train. Out of view it is remembered, and done when the demo comes into view.',
    fields: { id: ID },
    example: { type: 'play' },
  },
  pause: { means: 'Stop training, and stay.', fields: { id: ID }, example: { type: 'pause' } },
  step: {
    means: 'Train one step, and stand. Five of them are five steps.',
    fields: { id: ID },
    example: { type: 'step' },
  },
  reset: {
    means:
      'Do what its Reset does: begin again from the seed, with the settings as they are. Where nothing trains, the settings go back to their start.',
    fields: { id: ID },
    example: { type: 'reset' },
  },
} as const satisfies DescribedAll<Command>;

/** From the demo. */
export const SAYINGS_DESCRIBED = {
  hello: {
    means: 'The page is there and listens. Said once, before anything else, and before the demo is awake.',
    fields: STANDING,
    example: { type: 'hello', demo: 'margin', state: 'asleep', step: 12, settings: {}, figures: {} },
  },
  height: {
    means:
      'How high the page would like to be, now and whenever that changes. A slide (size=slide) fits itself to its frame and does not say it. Canvas (lti.frameResize) and Pym hear it in their own words.',
    fields: { height: 'In pixels.' },
    example: { type: 'height', height: 742 },
  },
  ready: {
    means: 'The demo is awake: it can be played with. Commands that waited have been followed.',
    fields: STANDING,
    example: { type: 'ready', ...EXAMPLE, state: 'idle', step: 12 },
  },
  settings: {
    means: 'A setting has changed, by the reader or by a command.',
    fields: STANDING,
    example: { type: 'settings', ...EXAMPLE },
  },
  step: {
    means:
      'Another step has been drawn, or the state or a figure has changed, as the loss does with α. At most once a picture, not once a step.',
    fields: STANDING,
    example: { type: 'step', ...EXAMPLE, step: 241 },
  },
  state: {
    means:
      'The answer to read, and to every other command that carries an id: how it stands now that the command has been followed. What could not be followed has been said before, by errors with the same id.',
    fields: { ...STANDING, id: 'That of the command.' },
    example: { type: 'state', ...EXAMPLE, ...WITH_ID },
  },
  error: {
    means:
      'Something could not be taken as it was sent; the demo goes on. The sentence names the value and the remedy.',
    fields: {
      message: 'One or two sentences.',
      id: 'That of the command, if it had one.',
      times:
        'How many errors this one stands for, where the same setting was wrong more than once in one picture.',
    },
    example: {
      type: 'error',
      message: 'alpha=9 is outside 0.00 to 5.00; 5.00 was taken.',
      ...WITH_ID,
    },
  },
} as const satisfies DescribedAll<Said>;
