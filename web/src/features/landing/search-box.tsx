import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { Icon } from "../../ui/icon.tsx";
import styles from "./landing-page.module.css";

/** Looks for words among everybody. */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();

  return (
    <search>
      <form
        className={styles.search}
        onSubmit={async (event) => {
          event.preventDefault();
          const words = new FormData(event.currentTarget).get("q");
          const query = typeof words === "string" && words.trim() !== "" ? `?${new URLSearchParams({ q: words })}` : "";
          await navigate(`/browse${query}`);
        }}
      >
        <label htmlFor="landing-search">{t("landing.search.label")}</label>
        <input
          id="landing-search"
          name="q"
          type="search"
          maxLength={80}
          autoComplete="off"
          placeholder={t("landing.search.placeholder")}
        />
        <button type="submit">
          <Icon name="search" />
          {t("landing.search.action")}
        </button>
      </form>
    </search>
  );
}
