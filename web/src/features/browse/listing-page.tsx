import type { Listing } from "@flexsession/domain/listing/listing";
import { useEffect, useEffectEvent, useMemo } from "react";
import { firstContentShown } from "../../firebase/first-content.ts";
import { listingsMatching, listingsPerPage } from "../../firebase/listings-matching.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import type { BrowseFilters } from "./browse-filters.ts";
import styles from "./browse-page.module.css";
import { FailedPage } from "./failed-page.tsx";
import { ListingCard } from "./listing-card.tsx";
import type { PageState } from "./result-pages.tsx";
import { fitsFilters, wishOf } from "./wish-of-filters.ts";

interface Props {
  readonly after: Listing | null;
  readonly filters: BrowseFilters;
  readonly zone: string;
  /** Whether what stands above is still to come: the cards wait for it, so that they are not moved by it. */
  readonly isHeld: boolean;
  readonly onState: (state: PageState<Listing>) => void;
}

const skeletons = Array.from({ length: 6 }, (_, index) => index);

/** One page of cards, live. */
export function ListingPage({ after, filters, zone, isHeld, onState }: Props) {
  const query = useMemo(() => listingsMatching(wishOf(filters, zone), after), [filters, zone, after]);
  const found = useLiveQuery(query);
  const cards = useMemo(
    () => (found.status === "ready" ? found.value.filter((card) => fitsFilters(card, filters, zone)) : []),
    [found, filters, zone],
  );
  const tell = useEffectEvent(onState);

  useEffect(() => {
    if (found.status !== "ready" || isHeld) return;
    firstContentShown();
    const last = found.value.length === listingsPerPage ? (found.value.at(-1) ?? null) : null;
    tell({ shown: cards.length, last });
  }, [found, cards, isHeld]);

  if (found.status === "loading" || isHeld)
    return skeletons.map((each) => <li key={each} className={styles.skeleton} />);
  if (found.status === "failed") return <FailedPage onRetry={found.retry} />;
  return cards.map((card) => (
    <li key={card.providerId}>
      <ListingCard card={card} zone={zone} day={filters.day} />
    </li>
  ));
}
