import type { Feedback } from "@flexsession/domain/feedback/feedback";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./feedback-list.module.css";
import { FeedbackPage } from "./feedback-page.tsx";

interface Props {
  readonly providerId: string;
  /** The provider's name. */
  readonly who: string;
}

/** What customers say of a provider, the newest first, page by page, each page live. */
export function FeedbackList({ providerId, who }: Props) {
  const { t } = useTranslation();
  const [afters, setAfters] = useState<readonly (Feedback | null)[]>([null]);
  /** Of each page that has come, the last one on it where another page may follow. */
  const [lasts, setLasts] = useState<readonly (Feedback | null)[]>([]);
  const last = lasts.length === afters.length ? (lasts.at(-1) ?? null) : null;

  return (
    <section className={styles.section} aria-labelledby="feedback-title" aria-busy={lasts.length < afters.length}>
      <h2 id="feedback-title">{t("feedback.title")}</h2>
      {afters.map((after, index) => (
        <FeedbackPage
          key={after?.feedbackId ?? "first"}
          providerId={providerId}
          who={who}
          after={after}
          onLast={(next) => setLasts((before) => withLast(before, index, next))}
        />
      ))}
      {last ? (
        <button type="button" className={styles.more} onClick={() => setAfters([...afters, last])}>
          {t("feedback.more")}
        </button>
      ) : null}
    </section>
  );
}

function withLast(lasts: readonly (Feedback | null)[], index: number, last: Feedback | null) {
  if (index < lasts.length && lasts[index]?.feedbackId === last?.feedbackId) return lasts;
  return [...lasts.slice(0, index), last, ...lasts.slice(index + 1)];
}
