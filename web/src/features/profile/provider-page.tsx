import type { Listing } from "@flexsession/domain/listing/listing";
import { paths } from "@flexsession/domain/paths";
import { type Profile, profile as profileSchema } from "@flexsession/domain/profile/profile";
import { localDateOf } from "@flexsession/domain/time/local-day";
import { lazy, type ReactNode, Suspense, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { AskLine, isAskedOf } from "./ask-line.tsx";
import { ProfileHeader } from "./profile-header.tsx";
import styles from "./profile-page.module.css";
import type { AskProps, PanelProps } from "./profile-page.tsx";
import { ShareLink } from "./share-link.tsx";
import { StripSection } from "./strip/strip-section.tsx";
import { StripToolbar } from "./strip/strip-toolbar.tsx";
import { useNearViewport } from "./strip/use-near-viewport.ts";
import { useStrip } from "./strip/use-strip.ts";
import { useFirstContent } from "./use-first-content.ts";
import { useProfileAddress } from "./use-profile-address.ts";

/** What stands below the strip is loaded after it: nobody has to wait for it to see when somebody is free. */
const ProfileDetails = lazy(async () => ({ default: (await import("./profile-details.tsx")).ProfileDetails }));

interface Props {
  readonly handle: string;
  /** Null while it is loading. */
  readonly card: Listing | null;
  readonly renderPanel: (props: PanelProps) => ReactNode;
  readonly renderAsk: (props: AskProps) => ReactNode;
  readonly renderClasses: (profile: Profile, zone: string) => ReactNode;
  readonly renderFeedback: (profile: Profile) => ReactNode;
}

/** A provider's page: who they are, their strip, and below it what takes longer to read. */
export function ProviderPage({ handle, card, renderPanel, renderAsk, renderClasses, renderFeedback }: Props) {
  const { t } = useTranslation();
  const address = useProfileAddress();
  const { zone, from, change } = address;
  const { store, retry } = useStrip(card?.providerId ?? null, from, zone);
  const status = useStore(store, (state) => state.status);
  const tape = useStore(store, (state) => state.tape);
  const isShown = useFirstContent(card !== null && status !== "loading");
  const profile = useLiveDocument(isShown && card ? paths.profile(card.providerId) : null, profileSchema);
  const about = profile.status === "ready" ? profile.value : null;
  usePageTitle(card ? t("profile.titleOf", { name: card.name, headline: card.headline }) : t("profile.loading"));

  return (
    <article className={styles.page} aria-busy={card === null}>
      <ProfileHeader handle={handle} card={card}>
        <ShareLink />
      </ProfileHeader>
      <section className={styles.strip} aria-labelledby="strip-title">
        <h2 id="strip-title">{t("profile.stripTitle")}</h2>
        <p className={styles.lead}>{t("profile.stripLead")}</p>
        <StripToolbar
          zone={zone}
          provider={{ name: card?.name ?? handle, zone: card?.zone ?? zone }}
          onZone={address.changeZone}
          onEarlier={address.earlier}
          onLater={address.later}
        />
        <StripSection
          store={store}
          name={card?.name ?? handle}
          nextFreeAt={card?.nextFreeAt ?? null}
          onChoose={({ slotId, start }) => change({ slotId, start, minutes: null, ask: null })}
          onJump={(to) => address.showFrom(localDateOf(to, zone))}
          onRetry={retry}
        />
        {about && (
          <AskLine profile={about} onAsk={(ask) => change({ ask, slotId: null, start: null, minutes: null })} />
        )}
      </section>
      <Suspense>
        {about ? (
          <ProfileDetails
            profile={about}
            classes={about.discipline === "art" ? <Near>{renderClasses(about, zone)}</Near> : null}
          >
            <Near>{renderFeedback(about)}</Near>
          </ProfileDetails>
        ) : null}
      </Suspense>
      {about && tape && address.slotId !== null
        ? renderPanel({
            profile: about,
            tape,
            slotId: address.slotId,
            start: address.start,
            minutes: address.minutes,
            zone,
            onChange: (choice) => change(choice, "replace"),
            onClose: () => change({ slotId: null, start: null, minutes: null }, "replace"),
          })
        : null}
      {about && tape && address.slotId === null && isAskedOf(about, address.ask)
        ? renderAsk({
            profile: about,
            tape,
            task: address.ask,
            start: address.start,
            minutes: address.minutes,
            zone,
            onChange: ({ task, ...choice }) => change({ ask: task, ...choice }, "replace"),
            onClose: () => change({ ask: null, start: null, minutes: null }, "replace"),
          })
        : null}
    </article>
  );
}

/** Renders nothing before it has come near the view. */
function Near({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  return <div ref={place}>{useNearViewport(place, false) ? children : null}</div>;
}
