import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { commitSchedule } from "./commit-schedule.ts";

/** Saves the caller's weekly hours, exceptions and rules, and publishes them; saving the same again changes nothing. */
export const saveSchedule = callable(contracts.saveSchedule, {}, async (input, caller) => {
  const { schedule, slots } = await commitSchedule(caller.uid, input);
  return { publishedUntil: schedule.publishedUntil, slots };
});
