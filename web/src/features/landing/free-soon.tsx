import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useNow } from "../../firebase/clock.ts";
import { firstContentShown } from "../../firebase/first-content.ts";
import { listingsMatching } from "../../firebase/listings-matching.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { OpeningLink } from "../../ui/opening-link.tsx";
import { useTimeSettings } from "../../ui/time-settings.ts";
import styles from "./landing-page.module.css";
import { soonestOpenings } from "./soonest-openings.ts";

const soonest = listingsMatching({ discipline: null, having: null, sort: "soonest" }, null);
const shown = 8;
const skeletons = Array.from({ length: shown }, (_, index) => index);

/** The next openings of different providers, live. */
export function FreeSoon() {
  const { t } = useTranslation();
  const found = useLiveQuery(soonest);
  const zone = useTimeSettings((settings) => settings.zone);
  const now = useNow(30_000);
  const openings = useMemo(
    () => (found.status === "ready" ? soonestOpenings(found.value, now, shown) : []),
    [found, now],
  );
  useEffect(() => {
    if (found.status === "ready") firstContentShown();
  }, [found.status]);

  return (
    <section className={styles.soon} aria-labelledby="soon-title" aria-busy={found.status === "loading"}>
      <div className={styles.soonHead}>
        <h2 id="soon-title">{t("landing.soon")}</h2>
        <p>{t("landing.soonLead")}</p>
        <Link to="/browse">{t("landing.all")}</Link>
      </div>
      {found.status === "failed" ? (
        <p role="alert">
          {t("landing.soonFailed")}{" "}
          <button type="button" className={styles.retry} onClick={found.retry}>
            {t("browse.retry")}
          </button>
        </p>
      ) : null}
      {found.status === "ready" && openings.length === 0 ? <p>{t("landing.soonNone")}</p> : null}
      <ul className={styles.openings}>
        {found.status === "loading" ? skeletons.map((each) => <li key={each} className={styles.skeleton} />) : null}
        {openings.map(({ card, opening }) => (
          <li key={`${opening.slotId} ${opening.start.getTime()}`}>
            <OpeningLink
              opening={opening}
              handle={card.handle}
              name={card.name}
              zone={zone}
              currency={card.currency}
              showsName
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
