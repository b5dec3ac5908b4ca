/** The present in milliseconds since 1970, with their fractions: two pages of a machine agree on it. */
export function instant(): number {
  return performance.timeOrigin + performance.now();
}

/** Waits until what is found in the document is there; the instant at which it was put there. */
export function untilThere(find: () => Element | undefined): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!find()) return false;
      observer.disconnect();
      resolve(instant());
      return true;
    };
    const observer = new MutationObserver(look);
    if (look()) return;
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** The heading of the page, if it says this. */
export function headingThatSays(text: string): Element | undefined {
  return [...document.querySelectorAll("h1")].find((each) => each.textContent.startsWith(text));
}
