import type { Profile } from "@flexsession/domain/profile/profile";
import { OwnPage } from "../features/page-editor/own-page.tsx";
import { WelcomePage } from "../features/page-editor/welcome-page.tsx";
import { ProfilePreview } from "../features/profile/profile-preview.tsx";

/** The studio's room for a provider's page, with the public page's own parts as its preview. */
export function OwnPageRoute() {
  return <OwnPage renderPreview={renderPreview} />;
}

/** Becoming a provider, with the same preview. */
export function WelcomeRoute() {
  return <WelcomePage renderPreview={renderPreview} />;
}

function renderPreview(profile: Profile) {
  return <ProfilePreview profile={profile} />;
}
