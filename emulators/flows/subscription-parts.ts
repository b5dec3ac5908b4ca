import type { contracts } from "@flexsession/domain/contracts";
import type { z } from "zod";

type Terms = Omit<z.input<typeof contracts.offerPlan.input>, "key">;

/** Three classes a month for 100.00, of which the customer gets back what they do not use. */
export const planTerms: Terms = {
  title: "Three evenings a month",
  classes: 3,
  priceMinor: 10_000,
  unusedTo: "customer",
};
