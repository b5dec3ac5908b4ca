import type { ClassCard } from "@flexsession/domain/listing/class-card";
import { localDay } from "@flexsession/domain/time/local-day";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ResultPages } from "../result-pages.tsx";
import { ClassCards } from "./class-cards.tsx";
import { type ClassSearch, noSearch, writeSearch } from "./class-search.ts";
import styles from "./find-classes.module.css";

interface Props {
  readonly search: ClassSearch;
  /** The first local day. */
  readonly day: string;
  /** Whether there is no other day. */
  readonly isOneDay: boolean;
  readonly zone: string;
  readonly onClear: () => void;
}

/** Occurrences of one day, or from a day on, page by page. */
export function ClassList({ search, day, isOneDay, zone, onClear }: Props) {
  const { t } = useTranslation();
  const { start, end } = useMemo(() => localDay(day, zone), [day, zone]);
  const isFiltered = writeSearch({ ...search, day: null, view: noSearch.view }).toString() !== "";
  return (
    <ResultPages<ClassCard>
      idOf={(card) => card.slotId}
      renderPage={(after, onState) => (
        <ClassCards
          key={after?.slotId ?? "first"}
          after={after}
          search={search}
          from={start}
          until={isOneDay ? end : null}
          zone={zone}
          onState={onState}
        />
      )}
      found={(count) => t("classSearch.found", { count })}
      none={t(isOneDay ? "classSearch.noneThatDay" : "classSearch.none")}
      noneLead={t(isOneDay ? "classSearch.noneThatDayLead" : "classSearch.noneLead")}
      onClear={isFiltered ? onClear : null}
      listClass={styles.list}
    />
  );
}
