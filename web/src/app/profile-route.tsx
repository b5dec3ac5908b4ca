import type { Profile } from "@flexsession/domain/profile/profile";
import { lazy, Suspense } from "react";
import { type AskProps, type PanelProps, ProfilePage } from "../features/profile/profile-page.tsx";
import { later } from "./later.tsx";

const PiecePanel = lazy(async () => ({
  default: await later<PanelProps>(async () => (await import("../features/booking/piece-panel.tsx")).PiecePanel),
}));

const AskPanel = lazy(async () => ({
  default: await later<AskProps>(async () => (await import("../features/booking/ask-panel.tsx")).AskPanel),
}));

const more = () => import("./provider-more.tsx");

const ProviderFeedback = lazy(async () => ({ default: (await more()).FeedbackList }));

const ProviderClasses = lazy(async () => ({ default: (await more()).ProviderClasses }));

/**
 * A provider's page, with the panels that take a chosen slot, or time beside the slots, on to booking, what they teach and
 * what is said of them.
 */
export function ProfileRoute() {
  return (
    <ProfilePage
      renderPanel={renderPanel}
      renderAsk={renderAsk}
      renderClasses={renderClasses}
      renderFeedback={renderFeedback}
    />
  );
}

function renderPanel(props: PanelProps) {
  return (
    <Suspense>
      <PiecePanel {...props} />
    </Suspense>
  );
}

function renderClasses(profile: Profile, zone: string) {
  return (
    <Suspense>
      <ProviderClasses profile={profile} zone={zone} />
    </Suspense>
  );
}

function renderFeedback({ providerId, name }: Profile) {
  return (
    <Suspense>
      <ProviderFeedback providerId={providerId} who={name} />
    </Suspense>
  );
}

function renderAsk(props: AskProps) {
  return (
    <Suspense>
      <AskPanel {...props} />
    </Suspense>
  );
}
