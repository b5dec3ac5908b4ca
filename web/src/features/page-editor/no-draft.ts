import { newDraft } from "@flexsession/domain/profile/profile-draft";

/** The draft of somebody who has saved nothing yet: one value, so that nothing is drawn anew for it. */
export const noDraft = newDraft("", new Date(0));
