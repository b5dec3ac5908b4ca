import type { Listing } from "@flexsession/domain/listing/listing";
import { localDateOf } from "@flexsession/domain/time/local-day";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "../../ui/icon.tsx";
import { OpeningLink } from "../../ui/opening-link.tsx";
import { priceText } from "../../ui/price-text.ts";
import { VerifiedMark } from "../../ui/verified-mark.tsx";
import styles from "./listing-card.module.css";

/** How many of the next free times a card shows. */
const shownOpenings = 3;

interface Props {
  readonly card: Listing;
  readonly zone: string;
  /** The local date that somebody looks for: its times come first, and the profile opens there. */
  readonly day: string | null;
}

/** A provider's card: who they are and when they are next free; every time leads to itself on their page. */
export const ListingCard = memo(function ListingCard({ card, zone, day }: Props) {
  const { t } = useTranslation();
  const price = priceText(card.lowestRateMinor, card.currency);
  const onDay = card.openings.filter(({ start }) => day !== null && localDateOf(start, zone) === day);
  const openings = (onDay.length > 0 ? onDay : card.openings).slice(0, shownOpenings);
  return (
    <article className={styles.card}>
      <div className={styles.portrait}>
        {card.photoUrl ? (
          <img src={card.photoUrl} alt="" width="64" height="64" loading="lazy" />
        ) : (
          <Icon name="reel" size={40} />
        )}
      </div>
      <div className={styles.who}>
        <h2>
          <Link to={day === null ? `/p/${card.handle}` : `/p/${card.handle}?from=${day}`}>{card.name}</Link>
        </h2>
        <p>{card.headline}</p>
      </div>
      <p className={styles.facts}>
        {card.isVerified ? <VerifiedMark /> : null}
        {card.rating.count > 0 ? (
          <span>
            <Icon name="star" size={14} />
            {t("browse.card.rating", { average: card.rating.average.toFixed(1), count: card.rating.count })}
          </span>
        ) : null}
        <span>{t(card.discipline === "art" ? "browse.card.fromSeat" : "browse.card.from", { price })}</span>
        <span>{[...card.skills, ...card.genres].slice(0, 4).join(" · ")}</span>
      </p>
      {openings.length > 0 ? (
        <ul className={styles.openings} aria-label={t("browse.card.openings", { name: card.name })}>
          {openings.map((opening) => (
            <li key={`${opening.slotId} ${opening.start.getTime()}`}>
              <OpeningLink
                opening={opening}
                handle={card.handle}
                name={card.name}
                zone={zone}
                currency={card.currency}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.none}>{t("browse.card.none")}</p>
      )}
    </article>
  );
});
