import { classesLeft } from "./change-pass.ts";
import { isRunningPass } from "./is-running-pass.ts";
import type { Pass } from "./pass.ts";

/**
 * Takes up the reminder of a pass whose moment has come. Its version stays, since nothing about the pass has changed.
 *
 * @returns the pass with that behind it, and whether its holder is told: only of classes that can still be used; null while it is not due
 */
export function remindPass(pass: Pass, now: Date): { readonly pass: Pass; readonly isTold: boolean } | null {
  if (pass.remindAt === null || pass.remindAt > now) return null;
  return { pass: { ...pass, remindAt: null }, isTold: hasUnused(pass, now) };
}

/** Whether classes of a pass can still be used, and come to an end. */
export function hasUnused(pass: Pass, now: Date): boolean {
  return isRunningPass(pass, now) && classesLeft(pass) > 0;
}
