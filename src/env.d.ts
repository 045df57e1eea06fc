declare namespace App {
  /** What the components of one page know together. */
  interface Locals {
    /** How many sources were cited so far: each card needs a name of its own. */
    cited?: number;
  }
}
