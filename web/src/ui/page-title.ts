import { useEffect } from "react";

const shown = { page: "", unread: 0 };

/** Names the page in the browser's tab and history, and to screen readers. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    shown.page = title === "FlexSession" ? title : `${title} · FlexSession`;
    write();
  }, [title]);
}

/** Puts how much somebody has not read yet before the page's name: `(2) Notices · FlexSession`. */
export function countInTitle(unread: number): void {
  shown.unread = unread;
  write();
}

function write(): void {
  const { page, unread } = shown;
  if (page === "") return;
  document.title = unread > 0 ? `(${unread > 99 ? "99+" : unread}) ${page}` : page;
}
