import { randomUUID } from "node:crypto";
import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { requestExport } from "@flexsession/domain/export/data-export";
import { logger } from "firebase-functions";
import { prepareExport } from "../export/prepare-export.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/**
 * Prepares a zip of all that is stored of the caller, once a day. Their account says how far it is; what does not come to
 * its end here, the sweep tries again.
 */
export const exportAccount = callable(contracts.exportAccount, { timeoutSeconds: 540 }, async (_, { uid }) => {
  const ref = refs.user(uid);
  const exportId = randomUUID();
  const user = await commit({ documents: [ref] }, (draft, now) => {
    const before = draft.get(ref);
    if (!before) throw new Refusal("not-found");
    requireGoodStanding(before);
    const asked = { ...before, dataExport: requestExport(before.dataExport, exportId, now) };
    draft.put(ref, asked);
    return asked;
  });
  await prepareExport(user, user.dataExport).catch((error: unknown) =>
    logger.error("an export could not be prepared yet", error),
  );
  return {};
});
