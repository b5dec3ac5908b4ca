import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "../../ui/page-title.ts";
import { FreeSoon } from "./free-soon.tsx";
import styles from "./landing-page.module.css";
import { SearchBox } from "./search-box.tsx";

const steps = ["see", "take", "go"] as const;

/** What this is, what is free soon, and the way to look for more. */
export function LandingPage() {
  const { t } = useTranslation();
  usePageTitle(t("shell.name"));
  return (
    <div className={styles.page}>
      <section className={styles.hero}>
        <div className={styles.reel} aria-hidden="true" />
        <h1>{t("landing.title")}</h1>
        <p className={styles.lead}>{t("landing.lead")}</p>
        <SearchBox />
        <p className={styles.ways}>
          <Link to="/browse?discipline=music">{t("landing.ways.music")}</Link>
          <Link to="/browse?discipline=art">{t("landing.ways.art")}</Link>
        </p>
      </section>
      <FreeSoon />
      <section className={styles.steps} aria-labelledby="steps-title">
        <h2 id="steps-title">{t("landing.steps.title")}</h2>
        <ol>
          {steps.map((each) => (
            <li key={each}>
              <h3>{t(`landing.steps.${each}.title`)}</h3>
              <p>{t(`landing.steps.${each}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.offer} aria-labelledby="offer-title">
        <h2 id="offer-title">{t("landing.offer.title")}</h2>
        <p>{t("landing.offer.text")}</p>
        <Link to="/studio/welcome">{t("landing.offer.action")}</Link>
      </section>
    </div>
  );
}
