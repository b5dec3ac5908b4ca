/** Who is named where somebody was whose account is deleted. */
export const goneName = "Deleted account";

/** Where their page was; nobody can have it (`isReservedHandle`). */
export const goneHandle = "deleted-account";

const prefix = "gone-";

/** What stands for the id of somebody whose account is deleted, from then on and in every document alike. */
export function pseudonymOf(randomId: string): string {
  return `${prefix}${randomId}`;
}

/** Whether an id stands for somebody whose account is deleted. */
export function isGone(uid: string): boolean {
  return uid.startsWith(prefix);
}
