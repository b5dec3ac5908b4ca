import "temporal-polyfill/global";
import { slot } from "@flexsession/domain/tape/tape";
import { z } from "zod";
import { crowdFor } from "./crowd.ts";
import type { Order } from "./crowd-process.ts";

const order: z.ZodType<Order> = z.object({
  provider: z.object({ providerId: z.string(), slots: z.record(z.string(), slot) }),
  size: z.int().positive(),
});

process.on("message", (message) => {
  const { provider, size } = order.parse(message);
  const calls = crowdFor(provider, size);
  void Promise.all(calls.map((call) => call())).then((answers) => process.send?.(answers));
});
// The Firestore client would keep this process alive after its parent has gone.
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
