import type { Stripe } from "stripe";
import { z } from "zod";
import { ApiError } from "./api-error.ts";
import { newId } from "./object-id.ts";
import { operation } from "./operation.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

/** What happened to a connected account, in the names of `/v2` events. */
export type ThinType =
  | "v2.core.account.created"
  | "v2.core.account.closed"
  | "v2.core.account[configuration.recipient].capability_status_updated"
  | "v2.core.account[identity].updated"
  | "v2.core.account[requirements].updated";

/** An event of `/v2` as it is fetched; what is delivered of it has no data. */
export type ThinEvent = Stripe.V2.Core.EventBase & {
  type: ThinType;
  related_object: Stripe.V2.Core.Events.RelatedObject;
  data?: { updated_capability: "stripe_balance.stripe_transfers" };
};

/** Records what happened to an account. Nothing of the account itself is in it: who hears of it fetches the newest. */
export function recordThinEvent(standIn: StandIn, type: ThinType, accountId: string): ThinEvent {
  const event: ThinEvent = {
    id: newId("evt_test", 20),
    object: "v2.core.event",
    created: new Date(nowSeconds(standIn) * 1000).toISOString(),
    livemode: false,
    type,
    related_object: { id: accountId, type: "v2.core.account", url: `/v2/core/accounts/${accountId}` },
    ...(type.endsWith("capability_status_updated") && {
      data: { updated_capability: "stripe_balance.stripe_transfers" as const },
    }),
  };
  standIn.state.thinEvents[event.id] = event;
  standIn.changed();
  return event;
}

/** `/v2/core/events`: retrieve. */
export const thinEventOperations = [
  operation({
    method: "GET",
    path: "/v2/core/events/:id",
    params: z.strictObject({}),
    answers: "v2.core.event",
    run: ({ standIn, id }) => {
      const event = standIn.state.thinEvents[id];
      if (event !== undefined) return event;
      throw new ApiError({ status: 404, code: "not_found", message: `Event not found: '${id}'` });
    },
  }),
];
