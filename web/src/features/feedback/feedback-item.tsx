import type { Feedback } from "@flexsession/domain/feedback/feedback";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dateText } from "../../ui/date-text.ts";
import { Stars } from "../../ui/stars.tsx";
import { useTimeSettings } from "../../ui/time-settings.ts";
import styles from "./feedback-list.module.css";

interface Props {
  readonly feedback: Feedback;
  /** The provider's name. */
  readonly who: string;
}

/** What one customer says, of what and when, with the provider's reply. */
export const FeedbackItem = memo(function FeedbackItem({ feedback, who }: Props) {
  const { t } = useTranslation();
  const zone = useTimeSettings((settings) => settings.zone);
  const { feedbackId, stars, text, writer, task, title, at, reply } = feedback;
  const what = title ?? t(`tape.tasks.${task}`);
  return (
    <li className={styles.item}>
      <p className={styles.head}>
        <Stars stars={stars} label={t("feedback.stars", { count: stars })} />
        <b>{writer}</b>
        <span className={styles.what}>{t("feedback.of", { what, when: dateText(at, zone, "medium") })}</span>
      </p>
      {text ? <p className={styles.text}>{text}</p> : null}
      {reply ? (
        <div className={styles.reply}>
          <b>{t("feedback.reply", { who })}</b>
          <p className={styles.text}>{reply.text}</p>
        </div>
      ) : null}
      {reply ? (
        <Link
          className={styles.report}
          to={`/report/${feedbackId}?part=reply`}
          aria-label={t("feedback.reportReplyOf", { who })}
        >
          {t("feedback.reportReply")}
        </Link>
      ) : null}
      <Link className={styles.report} to={`/report/${feedbackId}`} aria-label={t("feedback.reportOf", { who: writer })}>
        {t("feedback.report")}
      </Link>
    </li>
  );
});
