import type { Class } from "@flexsession/domain/classes/class-document";
import type { Occurrence } from "@flexsession/domain/classes/occurrences";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ClassFacts } from "../../ui/class-facts.tsx";
import { priceText } from "../../ui/price-text.ts";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import styles from "./classes-on-offer.module.css";

interface Props {
  readonly offered: Class;
  /** Its next times, one at least. */
  readonly coming: readonly Occurrence[];
  readonly zone: string;
}

/** A class on its teacher's page; each of its next times opens it there. */
export function ClassOffer({ offered, coming, zone }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(zone);
  const [next] = coming;
  if (!next) return null;
  return (
    <article className={styles.offer}>
      <header className={styles.head}>
        <h3>{offered.title}</h3>
        <b>{t("tape.perSeat", { price: priceText(next.priceMinor, offered.currency) })}</b>
      </header>
      <ClassFacts facts={offered} place={next.place} />
      <ul className={styles.times} aria-label={t("classOffer.times", { title: offered.title })}>
        {coming.map(({ slotId, start, end }) => (
          <li key={slotId}>
            <Link to={`?${new URLSearchParams({ slot: slotId, start: start.toISOString() })}`} preventScrollReset>
              {spanText({ start, end }, style, "short")}
            </Link>
          </li>
        ))}
      </ul>
    </article>
  );
}
