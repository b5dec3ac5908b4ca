import { useTranslation } from "react-i18next";
import { useOnline } from "../../ui/online.ts";
import styles from "./shell.module.css";

/** Says that the device has lost its connection. */
export function OfflineBanner() {
  const { t } = useTranslation();
  return <output>{useOnline() ? null : <span className={styles.offline}>{t("shell.offline")}</span>}</output>;
}
