import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";
import styles from "./verified-mark.module.css";

/** That FlexSession has checked who somebody is, in a word with what it means. */
export function VerifiedMark() {
  const { t } = useTranslation();
  return (
    <span className={styles.mark} title={t("profile.verifiedMeans")}>
      <Icon name="verified" size={14} />
      {t("profile.verified")}
      <span className="visually-hidden">: {t("profile.verifiedMeans")}</span>
    </span>
  );
}
