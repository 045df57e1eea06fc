declare namespace App {
  /** What the components of one page know together. */
  interface Locals {
    /** How many cards the page has so far: each needs a name of its own. */
    cards?: number;
  }
}
