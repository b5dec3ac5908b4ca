import { z } from "zod";

/** What is offered while nobody knows when a provider is busy: nothing, or all that is not known to be taken. */
export const whenUnknown = z.enum(["closed", "open"]);
