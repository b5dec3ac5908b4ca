import type { Feedback } from "@flexsession/domain/feedback/feedback";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { feedbackOf, feedbackPerPage } from "../../firebase/feedback-of.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { FeedbackItem } from "./feedback-item.tsx";
import styles from "./feedback-list.module.css";

interface Props {
  readonly providerId: string;
  readonly who: string;
  /** The last one of the page before; null for the first page. */
  readonly after: Feedback | null;
  /** Told the last one of this page when it is full, else null; not before it has come. */
  readonly onLast: (last: Feedback | null) => void;
}

/** One page of a provider's feedback, or what is in its place. */
export function FeedbackPage({ providerId, who, after, onLast }: Props) {
  const { t } = useTranslation();
  const live = useLiveQuery(feedbackOf(providerId, after && [after.at, after.feedbackId]));
  const found = live.status === "ready" ? live.value : null;
  const last = found?.length === feedbackPerPage ? (found.at(-1) ?? null) : null;
  const hasCome = found !== null;
  useEffect(() => {
    if (hasCome) onLast(last);
  }, [hasCome, last, onLast]);

  if (live.status === "failed") {
    return (
      <div className={styles.failed} role="alert">
        <p>{t("feedback.failed")}</p>
        <button type="button" onClick={live.retry}>
          {t("feedback.retry")}
        </button>
      </div>
    );
  }
  if (!found) {
    return (
      <output className={styles.skeleton}>
        <span className="visually-hidden">{t("feedback.loading")}</span>
      </output>
    );
  }
  if (found.length === 0) return after ? null : <p className={styles.none}>{t("feedback.none")}</p>;
  return (
    <ul className={styles.list}>
      {found.map((each) => (
        <FeedbackItem key={each.feedbackId} feedback={each} who={who} />
      ))}
    </ul>
  );
}
