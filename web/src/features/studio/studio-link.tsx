import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useOwnProfile } from "../../firebase/own-profile.ts";
import { Icon } from "../../ui/icon.tsx";
import { useRequestCount } from "./use-request-count.ts";

/** Class names of the navigation that the link is a part of. */
interface Props {
  readonly item: string;
  /** What the badge is placed in. */
  readonly badged: string;
  readonly badge: string;
}

/** The link to a provider's studio with a live count of what waits there; nothing for people who have no public page. */
export default function StudioLink({ item, badged, badge }: Props) {
  const { t } = useTranslation();
  const own = useOwnProfile();
  const count = useRequestCount(own.status === "ready" ? own.value.providerId : null);
  if (own.status !== "ready") return null;

  const name = count > 0 ? t("studio.navCount", { count }) : t("studio.nav");
  return (
    <NavLink to="/studio" className={item} aria-label={name}>
      <span className={badged}>
        <Icon name="sliders" size={22} />
        {count > 0 && <span className={badge}>{count}</span>}
      </span>
      <span>{t("studio.nav")}</span>
    </NavLink>
  );
}
