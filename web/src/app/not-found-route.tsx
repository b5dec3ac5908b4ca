import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "../ui/page-title.ts";
import styles from "./message-page.module.css";

/** What an address shows that leads nowhere. */
export function NotFoundRoute() {
  const { t } = useTranslation();
  usePageTitle(t("shell.notFound.title"));
  return (
    <div className={styles.page}>
      <h1>{t("shell.notFound.title")}</h1>
      <p>{t("shell.notFound.lead")}</p>
      <p className={styles.actions}>
        <Link to="/browse">{t("shell.notFound.action")}</Link>
      </p>
    </div>
  );
}
