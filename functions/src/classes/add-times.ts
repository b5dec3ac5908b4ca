import { addTimes as added } from "@flexsession/domain/classes/add-times";
import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { commitClass } from "./commit-class.ts";
import { editedClass } from "./edited-class.ts";

/** Gives the caller's class more weekly times and single dates, and publishes them; nothing that is booked changes. */
export const addTimes = callable(contracts.addTimes, {}, async ({ classId, edition, ...wish }, caller) => {
  await commitClass({
    providerId: caller.uid,
    classId,
    way: "provider",
    decide: (before, _, now) => added(editedClass(before, caller.uid, { edition }), wish, now),
  });
  return {};
});
