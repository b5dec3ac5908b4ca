import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, ScrollRestoration, useNavigation } from "react-router";
import { LiveRegion } from "../../ui/live-region.tsx";
import { FocusOnNavigation } from "./focus-on-navigation.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { HoldBarSlot } from "./hold-bar-slot.tsx";
import { Navigation } from "./navigation.tsx";
import { OfflineBanner } from "./offline-banner.tsx";
import styles from "./shell.module.css";

/** What surrounds every page: skip link, header, navigation, banners, and the one live region. */
export function Shell() {
  const { t } = useTranslation();
  const { state } = useNavigation();
  return (
    <>
      <a className={styles.skip} href="#main">
        {t("shell.skip")}
      </a>
      <div className={styles.shell}>
        <Header />
        <Navigation />
        <div className={styles.content}>
          <OfflineBanner />
          <main id="main" className={styles.main} tabIndex={-1} aria-busy={state === "loading"}>
            <Suspense>
              <Outlet />
            </Suspense>
          </main>
          <Footer />
        </div>
        <HoldBarSlot />
      </div>
      <LiveRegion />
      <FocusOnNavigation />
      <ScrollRestoration />
    </>
  );
}
