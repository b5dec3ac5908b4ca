import type { Profile } from "@flexsession/domain/profile/profile";
import { ClassesOnOffer } from "../features/classes/classes-on-offer.tsx";
import { SaveTeacher } from "../features/classes/save-teacher.tsx";
import { addTexts } from "./i18n.ts";
import { classOffer } from "./messages/en/class-offer.ts";
import { feedback } from "./messages/en/feedback.ts";
import { level } from "./messages/en/level.ts";

addTexts({ classOffer, feedback, level });

interface Props {
  readonly profile: Pick<Profile, "providerId" | "name">;
  readonly zone: string;
}

// What customers say of a provider is in the same file, which costs a page's first code one name less.
export { FeedbackList } from "../features/feedback/feedback-list.tsx";

/** What a teacher offers, and the way to keep them, with their texts, loaded after what can be booked. */
export function ProviderClasses({ profile: { providerId, name }, zone }: Props) {
  return (
    <>
      <SaveTeacher providerId={providerId} name={name} />
      <ClassesOnOffer providerId={providerId} zone={zone} />
    </>
  );
}
