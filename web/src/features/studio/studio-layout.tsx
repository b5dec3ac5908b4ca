import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet, useLocation } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { useOwnProfile } from "../../firebase/own-profile.ts";
import shared from "../../ui/tabs.module.css";
import { NoPageYet } from "./no-page-yet.tsx";
import { RevokedBanner } from "./revoked-banner.tsx";
import { SignInFirst } from "./sign-in-first.tsx";
import styles from "./studio-layout.module.css";
import { StudioSkeleton } from "./studio-skeleton.tsx";
import { studioTabs } from "./studio-tabs.ts";
import { useRequestCount } from "./use-request-count.ts";
import { StudioProfile } from "./use-studio.ts";

/** What surrounds every room of the studio: the tabs, and what stands in for the room of somebody who has none. */
export default function StudioLayout() {
  const { t } = useTranslation();
  const { status } = useAccount();
  const own = useOwnProfile();
  const { pathname } = useLocation();
  const tabs = useRef<HTMLElement>(null);
  // On a narrow screen the last tabs lie beyond the edge.
  useEffect(() => {
    const current = pathname && tabs.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (current) tabs.current?.scrollTo({ left: current.offsetLeft - current.offsetWidth });
  }, [pathname]);
  const count = useRequestCount(own.status === "ready" ? own.value.providerId : null);

  if (status === "signed-out") return <SignInFirst />;
  if (own.status === "missing") return <NoPageYet />;
  return (
    <>
      <nav ref={tabs} className={styles.tabs} aria-label={t("studio.title")}>
        {studioTabs.map(({ name, to }) => (
          <NavLink
            key={name}
            to={to}
            end={name === "today"}
            className={shared.tab ?? ""}
            {...(name === "requests" && count > 0 && { "aria-label": t("studio.tabCount", { count }) })}
          >
            {t(`studio.tabs.${name}`)}
            {name === "requests" && count > 0 && <span className={styles.count}>{count}</span>}
          </NavLink>
        ))}
      </nav>
      {own.status === "loading" && <StudioSkeleton />}
      {own.status === "failed" && (
        <Alert severity="error" sx={{ mt: 3 }} action={<Button onClick={own.retry}>{t("studio.retry")}</Button>}>
          {t("studio.failed")}
        </Alert>
      )}
      {own.status === "ready" && (
        <StudioProfile value={own.value}>
          {!pathname.startsWith("/studio/calendars") && <RevokedBanner />}
          <Outlet />
        </StudioProfile>
      )}
    </>
  );
}
