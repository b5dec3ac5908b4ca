import "./flow-environment.ts";
import { contracts } from "@flexsession/domain/contracts";
import { z } from "zod";
import { setClock } from "../../functions/src/firebase/clock.ts";
import { race } from "./race.ts";

const job = z.object({
  offsetMs: z.number(),
  racers: z.array(z.object({ uid: z.string(), input: contracts.holdPiece.input })),
});

/** A process of its own that lets the callers it is sent hold at once, as another instance of the functions would. */
process.on("message", (message) => {
  void (async () => {
    const { offsetMs, racers } = job.parse(message);
    setClock(() => new Date(Date.now() + offsetMs));
    process.send?.(await race(racers));
  })();
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
