import type { Pass } from "./pass.ts";

/** Whether a pass is paid for and its time is not over. */
export function isRunningPass({ state, expiresAt }: Pick<Pass, "state" | "expiresAt">, now: Date): boolean {
  return state === "active" && expiresAt !== null && now < expiresAt;
}
