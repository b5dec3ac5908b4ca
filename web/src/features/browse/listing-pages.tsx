import type { Listing } from "@flexsession/domain/listing/listing";
import { useTranslation } from "react-i18next";
import { type BrowseFilters, noFilters, writeFilters } from "./browse-filters.ts";
import styles from "./browse-page.module.css";
import { ListingPage } from "./listing-page.tsx";
import { ResultPages } from "./result-pages.tsx";

interface Props {
  readonly filters: BrowseFilters;
  readonly zone: string;
  readonly onClear: () => void;
}

/** Cards page by page. */
export function ListingPages({ filters, zone, onClear }: Props) {
  const { t } = useTranslation();
  const isFiltered = writeFilters({ ...filters, sort: noFilters.sort }).toString() !== "";
  return (
    <ResultPages<Listing>
      idOf={(card) => card.providerId}
      renderPage={(after, onState) => (
        <ListingPage key={after?.providerId ?? "first"} after={after} filters={filters} zone={zone} onState={onState} />
      )}
      found={(count) => t("browse.found", { count })}
      none={t("browse.none")}
      noneLead={t("browse.noneLead")}
      onClear={isFiltered ? onClear : null}
      listClass={styles.cards}
    />
  );
}
