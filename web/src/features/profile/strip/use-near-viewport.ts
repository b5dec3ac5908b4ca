import { type RefObject, useEffect, useState } from "react";

/** How far beyond the view things are drawn, so that scrolling does not meet gaps. */
const margin = "600px 0px";

type Enter = () => void;
const waiting = new Map<Element, Enter>();

let observer: IntersectionObserver | undefined;

/** Whether an element has ever come near to the view. One observer serves all; without one everything is near. */
export function useNearViewport(element: RefObject<Element | null>, isNearAtFirst: boolean): boolean {
  const [isNear, setIsNear] = useState(isNearAtFirst || typeof IntersectionObserver === "undefined");

  useEffect(() => {
    const target = element.current;
    if (isNear || !target) return undefined;
    waiting.set(target, () => setIsNear(true));
    observe().observe(target);
    return () => {
      waiting.delete(target);
      observe().unobserve(target);
    };
  }, [element, isNear]);

  return isNear;
}

function observe(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: margin },
  );
  return observer;
}
