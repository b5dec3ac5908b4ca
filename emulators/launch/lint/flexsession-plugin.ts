import { noMachineClock } from "./no-machine-clock.ts";

/** The lint rules of this repository that no published plugin has. */
export default {
  meta: { name: "flexsession" },
  rules: { "no-machine-clock": noMachineClock },
};
