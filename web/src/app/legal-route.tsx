import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { usePageTitle } from "../ui/page-title.ts";
import { addTexts } from "./i18n.ts";
import styles from "./message-page.module.css";
import { legal } from "./messages/en/legal.ts";

addTexts({ legal });

const pages = ["terms", "privacy", "refunds", "help"] as const;

type LegalPage = Exclude<(typeof pages)[number], "help">;

/** What we owe our users to say: terms, privacy, or refunds. */
export function legalRoute(page: LegalPage) {
  return function LegalRoute() {
    const { t } = useTranslation();
    const title = t(`legal.${page}.title`);
    usePageTitle(title);
    const parts = t(`legal.${page}.parts`, { returnObjects: true });
    return (
      <article className={styles.page}>
        <h1>{title}</h1>
        <p>{t(`legal.${page}.lead`)}</p>
        {parts.map((part) => (
          <section key={part.title}>
            <h2>{part.title}</h2>
            {part.text.map((text) => (
              <p key={text} className={styles.paragraph}>
                {text}
              </p>
            ))}
          </section>
        ))}
        <p>{t("legal.changed")}</p>
        <p className={styles.actions}>
          <a href="mailto:help@flexsession.com">{t("legal.write")}</a>
          {pages
            .filter((each) => each !== page)
            .map((each) => (
              <Link key={each} to={`/${each}`}>
                {t(`legal.names.${each}`)}
              </Link>
            ))}
        </p>
      </article>
    );
  };
}
