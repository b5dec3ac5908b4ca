import { requireActingAdmin } from "@flexsession/domain/admin/change-standing";
import { Refusal } from "@flexsession/domain/errors";
import type { Caller } from "../firebase/caller.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/**
 * Lets admins pass, as their verified token says.
 *
 * @throws {Refusal} `not-yours`
 */
export function requireAdmin({ isAdmin }: Caller): void {
  if (!isAdmin) throw new Refusal("not-yours");
}

/**
 * Lets admins read who are admins still, whatever their token says; whoever acts is asked the same in their commit.
 *
 * @throws {Refusal} `not-yours`
 */
export async function requireReadingAdmin(caller: Caller): Promise<void> {
  requireAdmin(caller);
  requireActingAdmin(await readDocument(refs.user(caller.uid)));
}
