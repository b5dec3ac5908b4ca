import { useTranslation } from "react-i18next";
import styles from "./browse-page.module.css";

/** A page of results that could not be loaded. */
export function FailedPage({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={styles.failed} role="alert">
      <p>{t("browse.failed")}</p>
      <button type="button" onClick={onRetry}>
        {t("browse.retry")}
      </button>
    </li>
  );
}
