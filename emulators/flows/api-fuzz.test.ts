import "./flow-environment.ts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openApi } from "../../functions/src/api/open-api.ts";
import { problem } from "../../functions/src/api/problem.ts";
import { routes } from "../../functions/src/api/routes.ts";
import { refoldListing } from "../../functions/src/listing/refold-listing.ts";
import { type Answered, ask } from "./api-parts.ts";
import { checkInvariants } from "./check-invariants.ts";
import { nextOf, teach } from "./class-parts.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { requestsOf, type WildRequest } from "./request-arbitrary.ts";
import { hold } from "./story.ts";
import { asRequest, onTheWire, wish } from "./wish.ts";

const bed = flowBed();
/** Each with people of its own: what one of them may ask in a minute ends before that. */
const scenes = process.env.DEEP === "1" ? 34 : 1;
const requests = 300;
/** Few requests do not come to every end each time. */
const reached = scenes > 1 ? [200, 201, 400, 401, 404, 405, 409, 415] : [200, 400, 401, 404];
const description = openApi(routes);
const given = new Map(routes.map((each) => [each.name, each]));
const harmless = new Set([200, 201, 204, 304]);

/** People with something to ask for, and the ids of it. */
async function scene() {
  const [customer, stranger] = [await newcomer(), await newcomer()];
  const provider = await publish({
    slot: {},
    free: { start: new Date("2050-11-20T15:00:00Z"), end: new Date("2050-11-20T19:00:00Z") },
    asked: { mode: "request", start: new Date("2050-11-19T15:00:00Z"), end: new Date("2050-11-19T19:00:00Z") },
  });
  const taught = await teach(provider);
  const { slotId } = await nextOf(bed, taught);
  const { bookingId } = await book(bed, customer, wish(provider));
  const held = await hold(stranger, wish(provider, { afterMinutes: 120 }));
  await refoldListing(provider.uid);
  const { key: _, ...free } = onTheWire(wish(provider, { slotId: "free" }));
  const { key: __, ...asked } = asRequest(wish(provider, { slotId: "asked" }));
  const [holding, asking] = [
    { kind: "hold", ...free },
    { kind: "request", ...asked },
  ];
  return {
    people: [customer, stranger, provider, await newcomer()],
    known: {
      ids: [provider.uid, "slot", "asked", taught.classId, slotId, bookingId, held.bookingId],
      bodies: [holding, asking, { refundMinor: 0 }],
    },
  };
}

function expectWhole({ operationId, method }: WildRequest, { status, content, headers }: Answered) {
  expect(status).toBeLessThan(500);
  if (status >= 400 && method !== "HEAD") expect(problem.parse(content).status).toBe(status);
  else if (status >= 400) expect(headers.get("content-type")).toBe("application/problem+json");
  else expect(harmless).toContain(status);
  if (status === 200 && method === "GET") given.get(operationId)?.output.parse(content);
}

it("answers whatever is asked with what is described or a problem, never with an error, and breaks nothing", async () => {
  const statuses = new Map<number, number>();
  for (let count = 0; count < scenes; count++) {
    const { people, known } = await scene();
    await fc.assert(
      fc.asyncProperty(requestsOf(description, known, people.length), async (request) => {
        const { method, path, person, headers, text } = request;
        const asking = person === null ? null : (people[person] ?? null);
        const answered = await ask(asking, method, path, { headers, ...(text !== null && { text }) });
        statuses.set(answered.status, (statuses.get(answered.status) ?? 0) + 1);
        expectWhole(request, answered);
      }),
      { numRuns: requests },
    );
    bed.clock.advance(60_000);
  }
  // What is asked gets far enough to be done, and to be refused by the use cases themselves.
  for (const status of reached) expect([...statuses.keys()]).toContain(status);
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
});
