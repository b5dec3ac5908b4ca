import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import styles from "./footer.module.css";

const pages = ["help", "refunds", "terms", "privacy"] as const;

/** The way to what every page owes its reader. A room fills its screen by itself, and has none. */
export function Footer() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (pathname.includes("/room")) return null;
  return (
    <footer className={styles.footer}>
      <nav aria-label={t("shell.footer.label")}>
        {pages.map((page) => (
          <Link key={page} to={`/${page}`}>
            {t(page === "help" ? "shell.help" : `shell.footer.${page}`)}
          </Link>
        ))}
      </nav>
    </footer>
  );
}
