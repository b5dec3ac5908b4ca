import { z } from "zod";

const longest = 30;

/** A handle that somebody may choose: words of small letters and digits with single hyphens between, 3 to 30 in all. */
export const handleText = z
  .string()
  .min(3)
  .max(longest)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Addresses that our own pages or people stand behind, or that a reader would take for ours. */
const reserved = new Set(
  (
    "about abuse account accounts admin administrator api app billing blog bookings browse careers community contact " +
    "copyright dashboard deleted-account demo docs download error feedback flex guest help home host info inbox jobs landing legal " +
    "login logout mail me moderator news null official owner payments payouts postmaster press pricing privacy " +
    "profile refunds register root safety sales search security settings sign-in sign-up signin signup staff status " +
    "stripe studio support system team terms undefined webmaster www you"
  ).split(" "),
);

/** Whether nobody may choose a handle, because readers would take its page for one of ours. */
export function isReservedHandle(handle: string): boolean {
  return reserved.has(handle) || handle.replaceAll("-", "").includes("flexsession");
}

/** A handle out of a person's name, to begin with: `Ana Ruíz` gives `ana-ruiz`. Empty where a name has no such letters. */
export function suggestHandle(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((each) => each !== "");
  const handle = words.join("-").slice(0, longest).replace(/-$/, "");
  return handleText.safeParse(handle).success ? handle : "";
}

/** Where a handle stands for somebody who wants it; their former ones stay theirs. */
export const handleStanding = z.enum(["free", "yours", "taken", "reserved"]);
export type HandleStanding = z.infer<typeof handleStanding>;

/** @param owner whom the handle leads to, or null when it leads nowhere */
export function standingOf(handle: string, owner: string | null, uid: string): HandleStanding {
  if (owner !== null) return owner === uid ? "yours" : "taken";
  return isReservedHandle(handle) ? "reserved" : "free";
}
