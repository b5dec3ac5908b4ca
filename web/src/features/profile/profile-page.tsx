import type { Profile } from "@flexsession/domain/profile/profile";
import type { Tape, Task } from "@flexsession/domain/tape/tape";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { firstContentShown } from "../../firebase/first-content.ts";
import { handleNow, listingOfHandle } from "../../firebase/listing-of-handle.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { ProfileMessage } from "./profile-message.tsx";
import { ProviderPage } from "./provider-page.tsx";

/** What the panel of a chosen slot is given. */
export interface PanelProps {
  readonly profile: Profile;
  readonly tape: Tape;
  readonly slotId: string;
  readonly start: Date | null;
  readonly minutes: number | null;
  readonly zone: string;
  readonly onChange: (choice: { start: Date; minutes: number }) => void;
  readonly onClose: () => void;
}

/** What the panel is given in which time beside the slots is asked for. */
export interface AskProps extends Pick<PanelProps, "profile" | "tape" | "start" | "minutes" | "zone" | "onClose"> {
  readonly task: Task;
  readonly onChange: (choice: { task: Task; start: Date | null; minutes: number }) => void;
}

interface Props {
  readonly renderPanel: (props: PanelProps) => ReactNode;
  readonly renderAsk: (props: AskProps) => ReactNode;
  /** What customers say of the provider, once it is near the view. */
  readonly renderFeedback: (profile: Profile) => ReactNode;
  /** What a teacher offers, in the zone of the page, likewise. */
  readonly renderClasses: (profile: Profile, zone: string) => ReactNode;
}

/** The page of the provider whose handle is in the address. */
export function ProfilePage(renders: Props) {
  const { t } = useTranslation();
  const { handle = "" } = useParams();
  const found = useLiveQuery(listingOfHandle(handle));
  const card = found.status === "ready" ? found.value[0] : undefined;
  const isMissing = found.status === "ready" && !card;

  if (found.status === "failed") {
    return <ProfileMessage title={t("profile.failed")} action={t("profile.retry")} onAction={found.retry} />;
  }
  if (isMissing) return <FollowOldHandle key={handle} handle={handle} />;
  return <ProviderPage key={handle} handle={handle} card={card ?? null} {...renders} />;
}

/** Leads from a handle that its provider has given up to their present one, or says that nobody has it. */
function FollowOldHandle({ handle }: { handle: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();

  useEffect(() => {
    firstContentShown();
    handleNow(handle).then(
      (present) => (present && present !== handle ? navigate(`/p/${present}`, { replace: true }) : undefined),
      () => undefined,
    );
  }, [handle, navigate]);

  return (
    <ProfileMessage
      title={t("profile.missing.title")}
      lead={t("profile.missing.lead")}
      action={t("profile.missing.action")}
      to="/browse"
    />
  );
}
