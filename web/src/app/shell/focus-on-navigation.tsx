import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** Moves the focus to the heading of a page that was navigated to, so that nobody is left on a link that is gone. */
export function FocusOnNavigation() {
  const { pathname } = useLocation();
  const last = useRef(pathname);

  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    const heading = document.querySelector<HTMLElement>("main h1") ?? document.getElementById("main");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [pathname]);

  return null;
}
