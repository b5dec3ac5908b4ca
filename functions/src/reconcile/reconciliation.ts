/** What a reconciliation has found. */
export interface Reconciliation {
  /** How many of the processor's records were looked at. */
  looked: number;
  /** What our documents did not know, and know now. */
  readonly mended: string[];
  /** What they still do not agree with, for a person to look at. */
  readonly wrong: string[];
}
