import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { AccountMenu } from "./account-menu.tsx";
import styles from "./navigation.module.css";
import { StudioItem } from "./studio-item.tsx";

/** The ways through the product: a bar below on phones, a rail beside on tablets, a row above on wide screens. */
export function Navigation() {
  const { t } = useTranslation();
  const isSignedIn = useAccount((account) => account.status === "signed-in");
  return (
    <nav className={styles.nav} aria-label={t("shell.nav")}>
      <Item to="/" icon="reel" text={t("shell.home")} />
      <Item to="/browse" icon="search" text={t("shell.browse")} />
      <Item to="/bookings" icon="calendar" text={t("shell.bookings")} />
      <StudioItem />
      {isSignedIn ? <AccountMenu /> : <Item to="/sign-in" icon="person" text={t("shell.signIn")} />}
      <Item to="/help" icon="help" text={t("shell.help")} />
    </nav>
  );
}

function Item({ to, icon, text }: { to: string; icon: IconName; text: string }) {
  return (
    <NavLink to={to} end={to === "/"} className={styles.item ?? ""}>
      <Icon name={icon} size={22} />
      <span>{text}</span>
    </NavLink>
  );
}
