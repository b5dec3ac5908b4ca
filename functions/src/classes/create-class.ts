import { newClass } from "@flexsession/domain/classes/new-class";
import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { digest } from "../firebase/digest.ts";
import { commitClass } from "./commit-class.ts";

/** Creates a class of the caller's and publishes it; the same key gives the same class, however often. */
export const createClass = callable(contracts.createClass, {}, async (input, caller) => {
  const classId = digest("createClass", caller.uid, input.key).toString("hex").slice(0, 20);
  await commitClass({
    providerId: caller.uid,
    classId,
    way: "provider",
    joinUrl: input.joinUrl,
    decide: (before, profile, now) => (before ? null : newClass(classId, input, profile, now)),
  });
  return { classId };
});
