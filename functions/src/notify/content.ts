/** A fact with its label, or a sentence. */
export type Line = string | readonly [label: string, value: string];

/** What a mail about a booking says. */
export interface Content {
  readonly headline: string;
  readonly lines: readonly Line[];
  /** Where its button leads when that is not the booking's own page; a path of the site. */
  readonly action?: { readonly text: string; readonly path: string };
}
