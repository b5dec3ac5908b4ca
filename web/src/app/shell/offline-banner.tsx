import { useTranslation } from "react-i18next";
import { useOnline } from "../../ui/online.ts";
import styles from "./shell.module.css";

/** Says that the device has lost its connection. */
export function OfflineBanner() {
  const { t } = useTranslation();
  return <div role="status">{useOnline() ? null : <p className={styles.offline}>{t("shell.offline")}</p>}</div>;
}
