import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { reconcilePass } from "./close-pass.ts";

/** Asks the processor what became of a payment for the caller's pass that no webhook has reported yet. */
export const checkPass = callable(contracts.checkPass, { secrets: [stripeSecretKey] }, async ({ passId }, { uid }) => {
  const pass = await readDocument(refs.pass(passId));
  if (pass?.customerId !== uid) throw new Refusal("not-found");
  return { isPaid: await reconcilePass(pass) };
});
