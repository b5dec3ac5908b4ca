import { newDraft } from "@flexsession/domain/profile/profile-draft";
import { describeAccess } from "./access.ts";

describeAccess({
  path: "profileDrafts/nina",
  value: newDraft("nina", new Date("2026-11-22T10:00:00Z")),
  get: ["customer"],
  lists: [],
});
