import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useSearchParams } from "react-router";
import { headingFor } from "../../ui/heading-for.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { useTimeSettings } from "../../ui/time-settings.ts";
import { type BrowseFilters, noFilters, readFilters, writeFilters } from "./browse-filters.ts";
import styles from "./browse-page.module.css";
import { FilterForm } from "./filter-form.tsx";
import { ListingPages } from "./listing-pages.tsx";

/** Everybody who offers time, filtered and sorted as the address says. */
export function BrowsePage() {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const { pathname } = useLocation();
  const filters = useMemo(() => readFilters(query), [query]);
  const zone = useTimeSettings((settings) => settings.zone);
  usePageTitle(t("browse.title"));

  useEffect(() => {
    const stored = writeFilters(filters);
    if (stored.toString() !== query.toString()) setQuery(stored, { replace: true });
  }, [filters, query, setQuery]);

  const change = (next: BrowseFilters) => {
    // Somebody has followed a link while the pause after typing ran: the search must not call them back.
    if (headingFor() === pathname) setQuery(writeFilters(next), { replace: true, preventScrollReset: true });
  };
  return (
    <div className={styles.page}>
      <h1>{t("browse.title")}</h1>
      <p>
        <Link to="/classes">{t("browse.classes")}</Link>
      </p>
      <FilterForm filters={filters} onChange={change} />
      <ListingPages
        key={`${writeFilters(filters).toString()} ${zone}`}
        filters={filters}
        zone={zone}
        onClear={() => change({ ...noFilters, sort: filters.sort })}
      />
    </div>
  );
}
