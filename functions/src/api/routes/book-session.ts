import { contracts } from "@flexsession/domain/contracts";
import { z } from "zod";
import { holdPiece } from "../../booking/hold-piece.ts";
import { parseInput } from "../../firebase/use-case.ts";
import { requestPiece } from "../../requests/request-piece.ts";
import { inputWith } from "../act-route.ts";
import { exampleHeld, exampleOpening, examplePiece } from "../examples.ts";
import { bodyOf } from "../json-schema.ts";
import { keyOfHeader } from "../key-of-header.ts";
import type { PersonalRoute } from "../route.ts";

const kinds = ["hold", "request"] as const;
const ofKind = z.looseObject({ kind: z.enum(kinds) });
const input = { hold: contracts.holdPiece.input, request: contracts.requestPiece.input };

/** Books time: holds it for its payment, or asks its provider for it. */
export const bookSession: PersonalRoute = {
  name: "bookSession",
  method: "post",
  path: "/sessions",
  summary: "Book time, or ask for it",
  description:
    "With kind `hold` it holds a piece and opens Checkout: send its customer to `checkoutUrl`. That is null where nothing is to be paid, or where the processor could not be reached: then `POST /sessions/{sessionId}/payment-link`. With kind `request` it asks the provider for a piece that they approve first, or, with a task instead of a slot, for time beside every slot; nothing is charged. A key counts for its kind: the same one with the other kind books another session. The session is known by its `bookingId`.",
  access: "signed-in",
  status: 201,
  takesKey: true,
  body: {
    schema: () => ({
      oneOf: kinds.map((kind) => bodyOf(input[kind], ["key"], { kind: { type: "string", const: kind } })),
    }),
    example: {
      kind: "hold",
      providerId: "marcus",
      slotId: exampleOpening.slotId,
      ...examplePiece,
      seats: 1,
      zone: "Europe/Berlin",
      insteadOf: null,
    },
  },
  output: z.object({
    bookingId: contracts.holdPiece.output.shape.bookingId,
    checkoutUrl: contracts.holdPiece.output.shape.checkoutUrl,
  }),
  example: exampleHeld,
  run: async ({ body, idempotencyKey }, caller) => {
    const { kind, ...wish } = parseInput(ofKind, body);
    const asked = inputWith(wish, { key: keyOfHeader(idempotencyKey, caller.uid) });
    const content =
      kind === "hold"
        ? await holdPiece.useCase.perform(asked, caller)
        : { ...(await requestPiece.useCase.perform(asked, caller)), checkoutUrl: null };
    return { content, location: `/api/v1/sessions/${content.bookingId}` };
  },
};
