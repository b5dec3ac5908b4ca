import type { ClassCard } from "@flexsession/domain/listing/class-card";
import { localDateOf } from "@flexsession/domain/time/local-day";
import { useEffect, useEffectEvent, useMemo } from "react";
import { classCardsMatching, classCardsPerPage } from "../../../firebase/class-cards-matching.ts";
import { useNow } from "../../../firebase/clock.ts";
import { firstContentShown } from "../../../firebase/first-content.ts";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { formatDay } from "../../../ui/time-format.ts";
import { FailedPage } from "../failed-page.tsx";
import type { PageState } from "../result-pages.tsx";
import { ClassRow } from "./class-row.tsx";
import type { ClassSearch } from "./class-search.ts";
import styles from "./find-classes.module.css";
import { fitsSearch, tokenOf } from "./fits-search.ts";

interface Props {
  readonly after: ClassCard | null;
  readonly search: ClassSearch;
  readonly from: Date;
  readonly until: Date | null;
  readonly zone: string;
  readonly onState: (state: PageState<ClassCard>) => void;
}

const skeletons = Array.from({ length: 4 }, (_, index) => index);
const rhythmMs = 30_000;

/** One page of occurrences, live, with its day above the first of each. */
export function ClassCards({ after, search, from, until, zone, onState }: Props) {
  const token = tokenOf(search);
  const query = useMemo(() => classCardsMatching({ token, from, until }, after), [token, from, until, after]);
  const found = useLiveQuery(query);
  const now = useNow(rhythmMs);
  const cards = useMemo(
    () => (found.status === "ready" ? found.value.filter((card) => fitsSearch(card, search, now)) : []),
    [found, search, now],
  );
  const tell = useEffectEvent(onState);

  useEffect(() => {
    if (found.status !== "ready") return;
    firstContentShown();
    const last = found.value.length === classCardsPerPage ? (found.value.at(-1) ?? null) : null;
    tell({ shown: cards.length, last });
  }, [found, cards]);

  if (found.status === "loading") return skeletons.map((each) => <li key={each} className={styles.skeleton} />);
  if (found.status === "failed") return <FailedPage onRetry={found.retry} />;
  return cards.map((card, index) => {
    const before = cards[index - 1] ?? after;
    const isNewDay = !before || localDateOf(before.start, zone) !== localDateOf(card.start, zone);
    return (
      <li key={card.slotId}>
        {isNewDay ? <h2 className={styles.day}>{formatDay(card.start, zone)}</h2> : null}
        <ClassRow card={card} zone={zone} />
      </li>
    );
  });
}
