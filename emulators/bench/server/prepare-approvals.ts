import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { priceOfPiece } from "@flexsession/domain/tape/price-of-piece";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { z } from "zod";
import { db } from "../../../functions/src/firebase/app.ts";
import { setStripeHost } from "../../../functions/src/payments/stripe-client.ts";
import { approveRequest } from "../../../functions/src/requests/approve-request.ts";
import { requestPiece } from "../../../functions/src/requests/request-piece.ts";
import { stacks } from "../../launch/stacks.ts";
import { bareApproval } from "./bare-approval.ts";
import { runCallable } from "./run-callable.ts";
import { type Person, savePerson } from "./save-person.ts";
import { ordinaryWeek, saveProvider } from "./save-provider.ts";
import { serveCallables } from "./serve-callables.ts";

/** Two people and what the one asks of the other, round after round. */
export interface Side {
  readonly customer: Person;
  readonly provider: Person;
  /** Asks for the next hour of the provider's week, by the product's own use case; the id of the booking. */
  ask(round: number): Promise<string>;
}

/** The product's people and its reference's, and the server that both call. */
export interface Approvals {
  readonly product: Side;
  readonly reference: Side;
  /** Waits until the call that is under way is answered, so that no round runs in the wake of another. */
  answered(): Promise<unknown>;
  close(): Promise<void>;
}

const named = z.object({ bookingId: z.string() });
const hoursOfSlot = 4;

/** Stores both sides with accounts, and serves what their pages call. */
export async function prepareApprovals(port: number): Promise<Approvals> {
  setStripeHost(`http://127.0.0.1:${stacks.bench.ports.stripe}`);
  let pending: Promise<unknown> = Promise.resolve();
  const noted = (answer: Promise<unknown>) => {
    pending = answer;
    return answer;
  };
  const server = await serveCallables(
    {
      approveRequest: (data, uid) => noted(runCallable(approveRequest, data, uid)),
      bareApproval: (data) => noted(bareApproval(named.parse(data).bookingId)),
      openAccount: async () => ({ name: "Bench" }),
    },
    port,
  );
  return {
    product: await prepareSide("approval"),
    reference: await prepareSide("bare-approval"),
    answered: () => pending,
    close: () => server.close(),
  };
}

async function prepareSide(name: string): Promise<Side> {
  const customer = await savePerson(`${name}-customer`);
  const provider = await savePerson(`${name}-provider`);
  const slots = Object.entries(ordinaryWeek()).map(([id, slot]) => ({
    id,
    slot: { ...slot, mode: "request" as const },
  }));
  await saveProvider(provider.uid, Object.fromEntries(slots.map(({ id, slot }) => [id, slot])));
  return {
    customer,
    provider,
    async ask(round) {
      // Nobody asks as often as a bench does: each round is somebody's first.
      await db.doc(paths.holdLimit(customer.uid)).delete();
      const place = slots[Math.floor(round / hoursOfSlot)];
      if (!place) throw new Error(`there is no slot for round ${round}`);
      const start = addMilliseconds(place.slot.start, (round % hoursOfSlot) * hour);
      const end = addMilliseconds(start, hour);
      const input = {
        providerId: provider.uid,
        slotId: place.id,
        task: null,
        start: start.toISOString(),
        end: end.toISOString(),
        priceMinor: priceOfPiece(place.slot, { start, end }, 1),
        message: "",
        zone: "UTC",
        key: randomUUID(),
      };
      return named.parse(await runCallable(requestPiece, input, customer.uid)).bookingId;
    },
  };
}
