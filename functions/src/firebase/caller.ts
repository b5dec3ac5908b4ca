import { personName } from "@flexsession/domain/account/person-name";
import { z } from "zod";

/** Who calls, as their verified token says. */
export interface Caller {
  readonly uid: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly isAdmin: boolean;
}

// A client can put any text into its token as its name; one that no account could have counts as none.
const claims = z.object({
  name: personName.optional().catch(undefined),
  email: z.string().optional(),
  admin: z.unknown().optional(),
});

/** @param token what was verified of it, beside whose it is */
export function callerOf(uid: string, token: unknown): Caller {
  const { name, email, admin } = claims.parse(token);
  return { uid, name: name ?? null, email: email ?? null, isAdmin: admin === true };
}
