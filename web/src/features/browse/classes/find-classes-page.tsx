import { localDateOf } from "@flexsession/domain/time/local-day";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useSearchParams } from "react-router";
import { useNow } from "../../../firebase/clock.ts";
import { headingFor } from "../../../ui/heading-for.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { zoneCity } from "../../../ui/time-format.ts";
import { useTimeSettings } from "../../../ui/time-settings.ts";
import { ClassList } from "./class-list.tsx";
import { type ClassSearch, noSearch, readSearch, views, writeSearch } from "./class-search.ts";
import styles from "./find-classes.module.css";
import { MonthView } from "./month-view.tsx";
import { SearchForm } from "./search-form.tsx";

const rhythmMs = 60_000;

/** Classes of all teachers as a list or a calendar, found as the address says. */
export function FindClassesPage() {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const { pathname } = useLocation();
  const search = useMemo(() => readSearch(query), [query]);
  const zone = useTimeSettings((settings) => settings.zone);
  const today = localDateOf(useNow(rhythmMs), zone);
  const day = search.day !== null && search.day > today ? search.day : today;
  usePageTitle(t("classSearch.title"));

  useEffect(() => {
    const stored = writeSearch(search);
    if (stored.toString() !== query.toString()) setQuery(stored, { replace: true });
  }, [search, query, setQuery]);

  const change = (next: ClassSearch) => {
    // Somebody has followed a link while the pause after typing ran: the search must not call them back.
    if (headingFor() === pathname) setQuery(writeSearch(next), { replace: true, preventScrollReset: true });
  };
  const clear = () => change({ ...noSearch, view: search.view });
  const list = (
    <ClassList
      key={`${writeSearch({ ...search, day, view: search.view }).toString()} ${zone}`}
      search={search}
      day={day}
      isOneDay={search.view === "calendar"}
      zone={zone}
      onClear={clear}
    />
  );
  return (
    <div className={styles.page}>
      <h1>{t("classSearch.title")}</h1>
      <p className={styles.lead}>
        {t("classSearch.lead", { city: zoneCity(zone) })} <Link to="/browse">{t("classSearch.people")}</Link>
      </p>
      <SearchForm search={search} zone={zone} onChange={change} onClear={clear} />
      <fieldset className={styles.views} aria-label={t("classSearch.view")}>
        {views.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={view === search.view}
            onClick={() => change({ ...search, view })}
          >
            {t(`classSearch.views.${view}`)}
          </button>
        ))}
      </fieldset>
      {search.view === "list" ? (
        list
      ) : (
        <div className={styles.columns}>
          <MonthView
            search={search}
            day={day}
            today={today}
            zone={zone}
            onDay={(next) => change({ ...search, day: next })}
          />
          {list}
        </div>
      )}
    </div>
  );
}
