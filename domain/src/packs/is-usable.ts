import { classesLeft } from "./change-pass.ts";
import type { Pass } from "./pass.ts";

/** Whether a pass can pay for a class that begins at a moment: it is paid for and lasts until then, and has a class left. */
export function isUsable(pass: Pass, start: Date, now: Date): boolean {
  const { state, expiresAt } = pass;
  return state === "active" && expiresAt !== null && now < expiresAt && start < expiresAt && classesLeft(pass) > 0;
}
