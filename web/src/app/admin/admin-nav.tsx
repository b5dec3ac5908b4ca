import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import shared from "../../ui/tabs.module.css";
import styles from "./admin-nav.module.css";

const rooms = [
  { name: "people", to: "/admin/people" },
  { name: "providers", to: "/admin/providers" },
  { name: "bookings", to: "/admin/bookings" },
  { name: "classes", to: "/admin/classes" },
  { name: "payments", to: "/admin/payments" },
  { name: "reports", to: "/admin/reports" },
  { name: "disputes", to: "/admin/disputes" },
  { name: "ledger", to: "/admin/ledger" },
  { name: "figures", to: "/admin/figures" },
  { name: "stuck", to: "/admin/stuck" },
  { name: "invariants", to: "/admin/invariants" },
  { name: "audit", to: "/admin/audit" },
] as const;

/** The ways through what admins see. */
export function AdminNav() {
  const { t } = useTranslation();
  return (
    <nav className={styles.tabs} aria-label={t("admin.nav")}>
      {rooms.map(({ name, to }) => (
        <NavLink key={name} to={to} className={shared.tab ?? ""}>
          {t(`admin.tabs.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
