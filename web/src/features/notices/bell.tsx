import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useEndedElsewhere } from "../../firebase/ended-elsewhere.ts";
import { Icon } from "../../ui/icon.tsx";
import { countInTitle } from "../../ui/page-title.ts";
import { useHearNew } from "./use-hear-new.ts";
import { useSeen } from "./use-seen.ts";
import { useUnread } from "./use-unread.ts";

/** Class names of the header that the bell is a part of. */
interface Props {
  readonly link: string;
  readonly badge: string;
}

/** The way to the notices with how many are unread, live; the same count stands in the page's title. */
export default function Bell({ link, badge }: Props) {
  const { t } = useTranslation();
  const unread = useUnread();
  const unseen = useSeen(unread);
  const count = unseen?.length ?? 0;
  useHearNew(unseen);
  // The account is read live here already, on every page of whoever is signed in.
  useEndedElsewhere();

  useEffect(() => countInTitle(count), [count]);
  useEffect(() => () => countInTitle(0), []);

  return (
    <NavLink
      to="/notices"
      className={link}
      aria-label={count > 0 ? t("notices.navCount", { count }) : t("notices.nav")}
    >
      <Icon name="bell" size={24} />
      {count > 0 && <span className={badge}>{count > 99 ? "99+" : count}</span>}
    </NavLink>
  );
}
