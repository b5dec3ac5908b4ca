import type { ProfileDraft } from "@flexsession/domain/profile/profile-draft";
import { missingIn } from "@flexsession/domain/profile/profile-draft";
import type { PartName } from "@flexsession/domain/profile/profile-parts";

/** The parts of a page in the order in which they are filled in. */
export const partSteps = ["basics", "craft", "rates", "terms", "media", "credits"] as const satisfies PartName[];

/** The steps of becoming a provider; the text is `pageEditor.steps.<name>`. */
export const welcomeSteps = [...partSteps, "publish"] as const;
export type Step = (typeof welcomeSteps)[number];

/** The step that an address names, or null. */
export function stepNamed(name: string | undefined): Step | null {
  return welcomeSteps.find((each) => each === name) ?? null;
}

/** The first step with something missing, or the last: where somebody goes on who has begun before. */
export function nextStepOf(draft: Pick<ProfileDraft, "handle" | "parts">): Step {
  const [first] = missingIn(draft);
  if (first === "handle") return "basics";
  return first ?? (draft.parts.media === null ? "media" : draft.parts.credits === null ? "credits" : "publish");
}
