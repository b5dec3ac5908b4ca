import { z } from "zod";
import { instant } from "../time/instant.ts";

/**
 * What only the key outside the database opens: a key of its own, wrapped by the key that `keyId` names, and what that
 * wraps. Both are base64 of nonce, tag and text.
 */
export const sealed = z.strictObject({ keyId: z.string(), key: z.string(), content: z.string() });

export type Sealed = z.infer<typeof sealed>;

/** Where Google tells that a calendar has changed, until it expires. Its token is known only by its hash. */
const channel = z.strictObject({
  channelId: z.string(),
  resourceId: z.string(),
  tokenHash: z.string(),
  expiresAt: instant,
});

/** A provider's grant at Google; server only. There is none once it is disconnected. */
export const calendarConnection = z.strictObject({
  uid: z.string(),
  /** The tokens. */
  sealed,
  /** What Google has granted. */
  scopes: z.array(z.string()),
  /** By calendar key. */
  channels: z.record(z.string(), channel),
  connectedAt: instant,
  version: z.int().positive(),
});

export type CalendarConnection = z.infer<typeof calendarConnection>;

/** Whether a connection is still the one that was read: not ended, nor made anew since. */
export function isSameConnection(
  current: CalendarConnection | null,
  known: Pick<CalendarConnection, "connectedAt">,
): current is CalendarConnection {
  return current?.connectedAt.getTime() === known.connectedAt.getTime();
}
