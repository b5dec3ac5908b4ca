import { useState } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../ui/announce.ts";
import styles from "./profile-header.module.css";

/** Shares the page through the device where it can, else copies its address. */
export function ShareLink() {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);

  const share = async () => {
    const url = `${window.location.origin}${window.location.pathname}`;
    try {
      if (canShare()) {
        await navigator.share({ title: document.title, url });
        return;
      }
      await navigator.clipboard.writeText(url);
      setIsCopied(true);
      announce(t("profile.shared"));
    } catch {
      // Closing the device's share sheet is an answer, not a failure.
    }
  };

  return (
    <button type="button" className={styles.share} onClick={share}>
      {isCopied ? t("profile.shared") : t("profile.share")}
    </button>
  );
}

/** Some browsers have no share sheet, whatever the type of `navigator` says. */
function canShare(): boolean {
  return typeof navigator.share === "function";
}
