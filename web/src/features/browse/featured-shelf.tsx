import type { Listing } from "@flexsession/domain/listing/listing";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "../../ui/icon.tsx";
import { formatShortDay, formatTime } from "../../ui/time-format.ts";
import { useTimeSettings } from "../../ui/time-settings.ts";
import { VerifiedMark } from "../../ui/verified-mark.tsx";
import styles from "./featured-shelf.module.css";

interface Props {
  readonly cards: readonly Listing[];
  readonly zone: string;
}

/** A row of the few whom FlexSession shows first: who they are and when they are next free, no more. */
export function FeaturedShelf({ cards, zone }: Props) {
  const { t } = useTranslation();
  const hour12 = useTimeSettings((settings) => settings.hour12);
  return (
    <section className={styles.shelf} aria-labelledby="featured-title">
      <h2 id="featured-title">{t("browse.featured.title")}</h2>
      <ul>
        {cards.map(({ providerId, handle, name, headline, photoUrl, isVerified, nextFreeAt }) => (
          <li key={providerId}>
            <span className={styles.portrait}>
              {photoUrl ? <img src={photoUrl} alt="" width="56" height="56" /> : <Icon name="reel" size={36} />}
            </span>
            <span className={styles.who}>
              <Link to={`/p/${handle}`}>{name}</Link>
              <span className={styles.line}>{headline}</span>
              <span className={styles.line}>
                {nextFreeAt === null
                  ? null
                  : t("browse.featured.next", {
                      when: `${formatShortDay(nextFreeAt, zone)}, ${formatTime(nextFreeAt, { zone, hour12 })}`,
                    })}
              </span>
              {isVerified ? <VerifiedMark /> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
