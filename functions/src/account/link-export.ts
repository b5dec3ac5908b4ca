import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { callable } from "../firebase/callable.ts";
import { now } from "../firebase/clock.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { signPath } from "../room/sign-link.ts";

const linkLife = 5 * minute;

/** A short-lived address of the zip that was prepared for the caller; nobody else is ever given one. */
export const linkExport = callable(contracts.linkExport, {}, async (_, { uid }) => {
  const user = await readDocument(refs.user(uid));
  requireGoodStanding(user);
  if (user?.dataExport?.state !== "ready") throw new Refusal("not-found");
  const until = addMilliseconds(now(), linkLife);
  const url = await signPath({
    path: paths.exportFile(uid, user.dataExport.exportId),
    generation: null,
    expires: until,
    type: "application/zip",
    disposition: 'attachment; filename="flexsession.zip"',
  });
  return { url, until };
});
