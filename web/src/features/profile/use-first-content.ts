import { useEffect, useState } from "react";
import { firstContentShown } from "../../firebase/first-content.ts";

/** Turns true one painted frame after the first content is there, and lets the rest of the product load from then on. */
export function useFirstContent(isThere: boolean): boolean {
  const [isShown, setIsShown] = useState(false);

  useEffect(() => {
    if (!isThere || isShown) return undefined;
    const show = () => {
      firstContentShown();
      setIsShown(true);
    };
    // A hidden tab paints nothing; it still loads the rest.
    const frame = requestAnimationFrame(() => setTimeout(show));
    const timer = setTimeout(show, 500);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isThere, isShown]);

  return isShown;
}
