import { useTranslation } from "react-i18next";
import { usePageTitle } from "../ui/page-title.ts";
import { addTexts } from "./i18n.ts";
import styles from "./message-page.module.css";
import { help } from "./messages/en/help.ts";

addTexts({ help });

const questions = ["hold", "price", "cancel", "zone", "request", "verified", "contact"] as const;

/** Short answers, and the way to a person. */
export function HelpRoute() {
  const { t } = useTranslation();
  usePageTitle(t("help.title"));
  return (
    <div className={styles.page}>
      <h1>{t("help.title")}</h1>
      <p>{t("help.lead")}</p>
      {questions.map((each) => (
        <section key={each}>
          <h2>{t(`help.questions.${each}.title`)}</h2>
          <p>{t(`help.questions.${each}.text`)}</p>
        </section>
      ))}
      <p className={styles.actions}>
        <a href="mailto:help@flexsession.com">{t("help.write")}</a>
      </p>
    </div>
  );
}
