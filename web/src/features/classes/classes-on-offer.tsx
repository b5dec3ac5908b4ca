import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { classesOf } from "../../firebase/classes-of.ts";
import { useNow } from "../../firebase/clock.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { ClassOffer } from "./class-offer.tsx";
import styles from "./classes-on-offer.module.css";
import { comingOf } from "./coming-of.ts";

interface Props {
  readonly providerId: string;
  readonly zone: string;
}

const rhythmMs = 60_000;

/** What a provider teaches, with the next times of each class, live; nothing where they teach nothing. */
export function ClassesOnOffer({ providerId, zone }: Props) {
  const { t } = useTranslation();
  const query = useMemo(() => classesOf(providerId), [providerId]);
  const found = useLiveQuery(query);
  const now = useNow(rhythmMs);
  const offers = useMemo(
    () =>
      (found.status === "ready" ? found.value : [])
        .map((each) => ({ offered: each, coming: comingOf(each, now) }))
        .filter(({ coming }) => coming.length > 0),
    [found, now],
  );
  if (found.status === "ready" && offers.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="classes-title" aria-busy={found.status === "loading"}>
      <h2 id="classes-title">{t("classOffer.title")}</h2>
      {found.status === "loading" ? <output className={styles.skeleton}>{t("classOffer.loading")}</output> : null}
      {found.status === "failed" ? (
        <p className={styles.failed} role="alert">
          {t("classOffer.failed")}{" "}
          <button type="button" onClick={found.retry}>
            {t("classOffer.retry")}
          </button>
        </p>
      ) : null}
      <ul className={styles.list}>
        {offers.map(({ offered, coming }) => (
          <li key={offered.classId}>
            <ClassOffer offered={offered} coming={coming} zone={zone} />
          </li>
        ))}
      </ul>
    </section>
  );
}
