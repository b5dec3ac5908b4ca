import type { FormChange, PageForm } from "../form/page-form.ts";
import type { Mistakes } from "../form/read-part.ts";
import type { PageActs } from "../page-acts.ts";

/** What every step is given. */
export interface StepProps {
  readonly form: PageForm;
  readonly mistakes: Mistakes;
  /** Whether the page is public, which fixes its discipline. */
  readonly isPublished: boolean;
  /** Whether the page is verified, under its present name alone. */
  readonly isVerified: boolean;
  readonly acts: PageActs;
  readonly onChange: (changes: FormChange) => void;
  /** Told whether files are on their way, which leaving would stop. */
  readonly onBusy: (isBusy: boolean) => void;
}
