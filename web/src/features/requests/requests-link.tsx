import { paths } from "@flexsession/domain/paths";
import { profile } from "@flexsession/domain/profile/profile";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { requestsWith } from "../../firebase/requests-with.ts";
import { Icon } from "../../ui/icon.tsx";

/** Class names of the navigation that the link is a part of. */
interface Props {
  readonly item: string;
  /** What the badge is placed in. */
  readonly badged: string;
  readonly badge: string;
}

/** The link to a provider's requests with a live count; nothing for people who have no public page. */
export default function RequestsLink({ item, badged, badge }: Props) {
  const { t } = useTranslation();
  const uid = useAccount((account) => account.uid);
  const own = useLiveDocument(uid === null ? null : paths.profile(uid), profile);
  const isProvider = uid !== null && own.status === "ready";
  const open = useLiveQuery(isProvider ? requestsWith(uid) : null);
  if (!isProvider) return null;

  const count = open.status === "ready" ? open.value.length : 0;
  const name = count > 0 ? t("requests.navCount", { count }) : t("requests.nav");
  return (
    <NavLink to="/studio/requests" className={item} aria-label={name}>
      <span className={badged}>
        <Icon name="hand" size={22} />
        {count > 0 && <span className={badge}>{count}</span>}
      </span>
      <span>{t("requests.nav")}</span>
    </NavLink>
  );
}
