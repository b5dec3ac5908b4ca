import { classesLeft } from "./change-pass.ts";
import { isRunningPass } from "./is-running-pass.ts";
import type { Pass } from "./pass.ts";

/** Whether a pass can pay for a class that begins at a moment: it is paid for and lasts until then, and has a class left. */
export function isUsable(pass: Pass, start: Date, now: Date): boolean {
  return isRunningPass(pass, now) && isRunningPass(pass, start) && classesLeft(pass) > 0;
}
