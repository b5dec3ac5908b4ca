import type { Profile } from "@flexsession/domain/profile/profile";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PolicyTable } from "../../ui/policy-table.tsx";
import { priceText } from "../../ui/price-text.ts";
import { ArtworkGallery } from "./artwork-gallery.tsx";
import styles from "./profile-details.module.css";
import { SampleList } from "./sample-list.tsx";

interface Props {
  readonly profile: Profile;
  /** What they teach, which stands first. */
  readonly classes?: ReactNode;
  /** What stands below it all. */
  readonly children?: ReactNode;
}

/** What takes longer to read: samples, biography, credits, achievements, rates and terms. */
export function ProfileDetails({ profile, classes, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.frame}>
      <div className={styles.details}>
        {classes ? <div className={styles.wide}>{classes}</div> : null}
        {profile.artwork.length > 0 ? (
          <section className={styles.wide}>
            <h2>{t("profile.artwork")}</h2>
            <ArtworkGallery artwork={profile.artwork} />
          </section>
        ) : null}
        {profile.samples.length > 0 ? (
          <section>
            <h2>{t("profile.listen")}</h2>
            <SampleList samples={profile.samples} />
          </section>
        ) : null}
        {profile.bio || profile.isVerified ? (
          <section>
            <h2>{t("profile.about")}</h2>
            {profile.bio ? <p className={styles.bio}>{profile.bio}</p> : null}
            {profile.isVerified ? <p>{t("profile.verifiedOf", { name: profile.name })}</p> : null}
          </section>
        ) : null}
        {profile.credits.length > 0 ? (
          <section>
            <h2>{t("profile.credits")}</h2>
            <ul className={styles.credits}>
              {profile.credits.map(({ title, artist, role, year }) => (
                <li key={`${title} ${artist} ${role} ${year}`}>
                  <b>{title}</b>
                  <span>{artist}</span>
                  <span>{role}</span>
                  <time dateTime={String(year)}>{year}</time>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {profile.achievements.length > 0 ? (
          <section>
            <h2>{t("profile.achievements")}</h2>
            <ul className={styles.achievements}>
              {profile.achievements.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </section>
        ) : null}
        {profile.rates.length > 0 ? (
          <section>
            <h2>{t("profile.rates")}</h2>
            <dl className={styles.rates}>
              {profile.rates.map(({ task, rateMinor }) => (
                <div key={task}>
                  <dt>{t(`tape.tasks.${task}`)}</dt>
                  <dd>
                    {t(task === "class" ? "tape.perSeat" : "tape.perHour", {
                      price: priceText(rateMinor, profile.currency),
                    })}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ) : null}
        <section>
          <h2>{t("profile.terms")}</h2>
          <PolicyTable policy={profile.policy} />
          {profile.cancellations > 0 ? <p>{t("profile.cancelled", { count: profile.cancellations })}</p> : null}
        </section>
        <div className={styles.wide}>{children}</div>
        <p>
          <Link to={`/people/${profile.providerId}/block`}>{t("profile.block", { name: profile.name })}</Link>
        </p>
      </div>
    </div>
  );
}
