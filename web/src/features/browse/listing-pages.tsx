import type { Listing } from "@flexsession/domain/listing/listing";
import { useTranslation } from "react-i18next";
import { featuredListings } from "../../firebase/featured-listings.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { type BrowseFilters, noFilters, writeFilters } from "./browse-filters.ts";
import styles from "./browse-page.module.css";
import { FeaturedShelf } from "./featured-shelf.tsx";
import { ListingPage } from "./listing-page.tsx";
import { ResultPages } from "./result-pages.tsx";

interface Props {
  readonly filters: BrowseFilters;
  readonly zone: string;
  readonly onClear: () => void;
}

/** Cards page by page; where nothing is filtered, below those whom FlexSession shows first. */
export function ListingPages({ filters, zone, onClear }: Props) {
  const { t } = useTranslation();
  const isFiltered = writeFilters({ ...filters, sort: noFilters.sort }).toString() !== "";
  const featured = useLiveQuery(isFiltered ? null : featuredListings);
  const isHeld = !isFiltered && featured.status === "loading";
  const shown = featured.status === "ready" ? featured.value : [];
  return (
    <>
      {shown.length > 0 ? <FeaturedShelf cards={shown} zone={zone} /> : null}
      <ResultPages<Listing>
        // Made anew below the shelf, rather than moved down by it.
        key={isHeld ? "held" : "shown"}
        idOf={(card) => card.providerId}
        renderPage={(after, onState) => (
          <ListingPage
            key={after?.providerId ?? "first"}
            after={after}
            filters={filters}
            zone={zone}
            isHeld={isHeld}
            onState={onState}
          />
        )}
        found={(count) => t("browse.found", { count })}
        none={t("browse.none")}
        noneLead={t("browse.noneLead")}
        onClear={isFiltered ? onClear : null}
        listClass={styles.cards}
      />
    </>
  );
}
