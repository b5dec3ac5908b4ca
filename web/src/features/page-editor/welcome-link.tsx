import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useOwnProfile } from "../../firebase/own-profile.ts";

/** The way to becoming a provider; nothing for people who are one. */
export default function WelcomeLink({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation();
  const own = useOwnProfile();
  if (own.status !== "missing") return null;
  return (
    <Link to="/studio/welcome" onClick={onGo}>
      {t("pageEditor.become")}
    </Link>
  );
}
