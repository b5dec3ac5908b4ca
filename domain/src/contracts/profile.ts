import { z } from "zod";
import { handleStanding, handleText } from "../profile/handle.ts";
import { profileParts } from "../profile/profile-parts.ts";

const nothing = z.strictObject({});
const named = <N extends string, P extends z.ZodType>(name: N, value: P) =>
  z.strictObject({ name: z.literal(name), value });

/** Becoming a provider, and changing one's page later. */
export const profileContracts = {
  /**
   * Saves one part of the caller's page: into their draft, or on the page itself once that is published. A file must be
   * the caller's own upload of the right kind.
   */
  saveProfile: {
    input: z.discriminatedUnion("name", [
      named("basics", profileParts.basics),
      named("craft", profileParts.craft),
      named("rates", profileParts.rates),
      named("terms", profileParts.terms),
      named("media", profileParts.media),
      named("credits", profileParts.credits),
    ]),
    output: nothing,
  },
  /** Where a handle stands for the caller; nothing is kept for them. */
  checkHandle: { input: z.strictObject({ handle: handleText }), output: z.strictObject({ standing: handleStanding }) },
  /** Takes a handle: as a wish of the draft, or at once for a published page, to which the former one goes on leading. */
  changeHandle: { input: z.strictObject({ handle: handleText }), output: nothing },
  /** Publishes the caller's page out of their draft; doing it again changes nothing. Answers with the page's handle. */
  publishProfile: { input: nothing, output: z.strictObject({ handle: z.string() }) },
} as const;
