import type { Profile } from "@flexsession/domain/profile/profile";
import { useTranslation } from "react-i18next";
import { useNow } from "../../firebase/clock.ts";
import { ProfileDetails } from "./profile-details.tsx";
import { ProfileHeader } from "./profile-header.tsx";
import styles from "./profile-preview.module.css";

/** A provider's page as people see it, without the times: for the provider, before it is public or saved. */
export function ProfilePreview({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const now = useNow(3_600_000);
  return (
    <div className={styles.preview}>
      <ProfileHeader as="h2" handle={profile.handle} card={{ ...profile, foldedAt: now }} />
      <p className={styles.strip}>{t("pageEditor.preview.strip")}</p>
      <ProfileDetails profile={profile} />
    </div>
  );
}
