import type { Listing } from "@flexsession/domain/listing/listing";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { zoneCity, zoneName } from "../../ui/time-format.ts";
import { VerifiedMark } from "../../ui/verified-mark.tsx";
import styles from "./profile-header.module.css";

export type HeaderFacts = Pick<
  Listing,
  "name" | "headline" | "photoUrl" | "rating" | "isVerified" | "zone" | "foldedAt" | "skills" | "genres"
>;

interface Props {
  /** What stands in the place of the name while it loads. */
  readonly handle: string;
  readonly card: HeaderFacts | null;
  /** The heading's element: of a page, or of a preview inside one. */
  readonly as?: "h1" | "h2";
  /** What can be done with the page. */
  readonly children?: ReactNode;
}

/** Who the provider is, at a glance; the same size while it loads. */
export function ProfileHeader({ handle, card, as: Heading = "h1", children }: Props) {
  const { t } = useTranslation();
  return (
    <header className={styles.frame}>
      <div className={styles.header}>
        <div className={styles.portrait}>
          {card?.photoUrl ? (
            <img src={card.photoUrl} alt="" width="128" height="128" />
          ) : (
            <Icon name="reel" size={72} />
          )}
        </div>
        <div className={styles.text}>
          <Heading className={styles.name}>{card?.name ?? handle}</Heading>
          <p className={styles.headline}>{card?.headline ?? "\u00a0"}</p>
          <p className={styles.facts}>
            <span>
              <Icon name="star" size={16} />
              {card && card.rating.count > 0
                ? t("profile.rating", { average: card.rating.average.toFixed(1), count: card.rating.count })
                : t("profile.noRating")}
            </span>
            {card ? (
              <span>
                <Icon name="globe" size={16} />
                {t("profile.zone", { city: zoneCity(card.zone), name: zoneName(card.zone, card.foldedAt) })}
              </span>
            ) : null}
          </p>
        </div>
        {card?.isVerified ? (
          <p className={styles.mark}>
            <VerifiedMark />
          </p>
        ) : null}
        <div className={styles.tagLists}>{card ? <Tags card={card} /> : null}</div>
        {children}
      </div>
    </header>
  );
}

function Tags({ card }: { card: HeaderFacts }) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={styles.tags} aria-label={t("profile.skills")}>
        {card.skills.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <ul className={styles.tags} data-kind="genre" aria-label={t("profile.genres")}>
        {card.genres.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  );
}
