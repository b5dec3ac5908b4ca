import { contracts } from "@flexsession/domain/contracts";
import { standingOf } from "@flexsession/domain/profile/handle";
import { callable } from "../firebase/callable.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/** Where a handle stands for the caller at this moment; only taking it decides. */
export const checkHandle = callable(contracts.checkHandle, {}, async ({ handle }, { uid }) => {
  const found = await readDocument(refs.handle(handle));
  return { standing: standingOf(handle, found?.providerId ?? null, uid) };
});
