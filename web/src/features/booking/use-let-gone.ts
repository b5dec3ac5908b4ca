import { useLocation } from "react-router";
import { z } from "zod";

const letGone = z.object({ hasLetGo: z.literal(true) });

/** Whether the person has just come back from the pay page and the time that they held has been given back. */
export function useLetGone(): boolean {
  return letGone.safeParse(useLocation().state).success;
}
