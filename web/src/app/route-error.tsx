import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useRouteError } from "react-router";
import { usePageTitle } from "../ui/page-title.ts";
import styles from "./message-page.module.css";

/** What a page shows when it fails: one neutral sentence, a way to try again and a way out. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(t("shell.error.title"));

  useEffect(() => {
    heading.current?.focus();
    reportError(error);
  }, [error]);

  return (
    <div className={styles.page} role="alert">
      <h1 ref={heading} tabIndex={-1}>
        {t("shell.error.title")}
      </h1>
      <p>{t("shell.error.lead")}</p>
      <p className={styles.actions}>
        <button type="button" onClick={() => window.location.reload()}>
          {t("shell.error.retry")}
        </button>
        <Link to="/">{t("shell.error.home")}</Link>
      </p>
    </div>
  );
}
