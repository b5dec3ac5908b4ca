import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "../../ui/icon.tsx";
import { BellSlot } from "./bell-slot.tsx";
import styles from "./header.module.css";
import { ThemeSelect } from "./theme-select.tsx";

/** The name, leading home, the choice of colours, and the notices. */
export function Header() {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand}>
        <Icon name="reel" size={26} />
        {t("shell.name")}
      </Link>
      <div className={styles.tools}>
        <ThemeSelect />
        <BellSlot />
      </div>
    </header>
  );
}
