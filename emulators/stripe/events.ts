import { z } from "zod";
import { invalidParam, noSuch } from "./api-error.ts";
import { listPage } from "./list-page.ts";
import { operation } from "./operation.ts";
import { createdRange, isInRange, pageParams, text } from "./param-kinds.ts";
import { nowSeconds } from "./stand-in.ts";

const root = "/v1/events";
/** Stripe lets go of events after 30 days. */
const keptSeconds = 30 * 24 * 60 * 60;

/** `/v1/events`: retrieve, list by type, delivery and time. */
export const eventOperations = [
  operation({
    method: "GET",
    path: `${root}/:id`,
    params: z.strictObject({}),
    answers: "event",
    run: ({ standIn, id }) => {
      const event = standIn.state.events[id];
      if (event === undefined || event.created < nowSeconds(standIn) - keptSeconds) {
        throw noSuch("event", id, { status: 404, param: "id" });
      }
      return event;
    },
  }),
  operation({
    method: "GET",
    path: root,
    params: z.strictObject({
      ...pageParams,
      created: createdRange.optional(),
      delivery_success: z.enum(["true", "false"]).optional(),
      type: text().optional(),
      types: z.array(text()).max(20).optional(),
    }),
    answers: "event",
    isList: true,
    check: (_call, { type, types }) => {
      if (type !== undefined && types !== undefined)
        throw invalidParam("type", "You may pass either `type` or `types`, not both.");
    },
    run: ({ standIn }, { created, delivery_success, type, types, ...page }) => {
      const oldest = nowSeconds(standIn) - keptSeconds;
      const wanted = types ?? (type === undefined ? undefined : [type]);
      const matching = Object.values(standIn.state.events).filter(
        (event) =>
          event.created >= oldest &&
          isInRange(event.created, created) &&
          (wanted === undefined || wanted.some((pattern) => fits(event.type, pattern))) &&
          (delivery_success === undefined || (event.pending_webhooks === 0) === (delivery_success === "true")),
      );
      return listPage(matching, page, root);
    },
  }),
];

function fits(type: string, pattern: string): boolean {
  return pattern.endsWith("*") ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}
