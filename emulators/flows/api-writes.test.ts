import "./flow-environment.ts";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { routes } from "../../functions/src/api/routes.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { ask } from "./api-parts.ts";
import { get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { nextOf, offering, teach } from "./class-parts.ts";
import { dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { movable, moveTo } from "./move-parts.ts";
import { friday, newcomer, type Person, type Provider, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, stateOf } from "./story.ts";
import { asRequest, newKey, onTheWire, wish } from "./wish.ts";

const bed = flowBed();

const made = z.object({ bookingId: z.string(), checkoutUrl: z.string().nullable() });

/** The body of a hold, and the key that would go with it. */
function holding(provider: Provider, choice: Parameters<typeof wish>[1] = {}) {
  const { key, ...body } = onTheWire(wish(provider, choice));
  return { key, body: { kind: "hold", ...body } };
}

async function held(customer: Person, provider: Provider): Promise<string> {
  const { status, content } = await ask(customer, "POST", "/sessions", holding(provider));
  expect(status).toBe(201);
  return made.parse(content).bookingId;
}

const post = (person: Person | null, path: string, body?: unknown, key?: string) =>
  ask(person, "POST", path, { ...(body !== undefined && { body }), ...(key !== undefined && { key }) });

describe("POST /sessions", () => {
  it("holds, opens Checkout, and is paid as any other hold", async () => {
    const [customer, provider] = [await newcomer(), await publish()];
    const { headers, content } = await ask(customer, "POST", "/sessions", holding(provider));
    const { bookingId, checkoutUrl } = made.parse(content);
    expect(headers.get("location")).toBe(`/api/v1/sessions/${bookingId}`);
    const { checkout } = await bookingOf(bookingId);
    expect(checkoutUrl).toBe(checkout?.url);
    await bed.processor.pay(checkout?.checkoutId ?? "");
    await bed.processor.deliver();
    expect((await ask(customer, "GET", `/sessions/${bookingId}`)).content).toMatchObject({
      role: "customer",
      state: "confirmed",
      checkoutUrl: null,
      refundMinor: 9_500,
    });
    expect((await ask(provider, "GET", `/sessions/${bookingId}`)).content).toMatchObject({
      role: "provider",
      refundMinor: 19_000,
    });
  });

  it("books once for a key, by the API or as a call, and refuses the key for anything else", async () => {
    const [customer, provider] = [await newcomer(), await publish()];
    const { key, body } = holding(provider);
    const answers = await Promise.all(Array.from({ length: 4 }, () => post(customer, "/sessions", body, key)));
    const called = await get("holdPiece", customer, { ...body, kind: undefined, key }).catch(() => null);
    const { kind: _, ...input } = body;
    const again = await get("holdPiece", customer, { ...input, key });
    expect(called).toBeNull();
    const ids = new Set([again, ...answers.map((each) => made.parse(each.content))].map((each) => each.bookingId));
    expect(ids.size).toBe(1);
    const other = await post(customer, "/sessions", { ...body, priceMinor: 1 }, key);
    expect([other.status, other.code]).toEqual([422, "key-reused"]);
  });

  it("takes any text for a key, which is its sender's own", async () => {
    const provider = await publish();
    const [first, second] = [await newcomer(), await newcomer()];
    const sent = (person: Person, key: string, afterMinutes = 0) =>
      post(person, "/sessions", holding(provider, { afterMinutes }).body, key);
    const one = await sent(first, "order 7");
    expect((await sent(first, '"order 7"')).content).toEqual(one.content);
    const two = await sent(second, "order 7", 120);
    expect(made.parse(two.content).bookingId).not.toBe(made.parse(one.content).bookingId);
  });

  it("needs a key in the header, and takes none in the body", async () => {
    const [customer, provider] = [await newcomer(), await publish()];
    const { body, key } = holding(provider);
    expect((await post(customer, "/sessions", body)).code).toBe("invalid-input");
    expect((await post(customer, "/sessions", { ...body, key }, key)).code).toBe("invalid-input");
    expect((await post(customer, "/sessions", body, "é")).code).toBe("invalid-input");
    const { bookings } = await readFacts();
    expect(bookings.filter((each) => each.customerId === customer.uid)).toEqual([]);
  });

  it("lets one of those who come by the API and by calls have a piece", async () => {
    const provider = await publish();
    const people = await Promise.all(Array.from({ length: 12 }, () => newcomer()));
    const outcomes = await Promise.all(
      people.map(async (person, index) => {
        const { key, body } = holding(provider);
        if (index % 2 === 0) return (await post(person, "/sessions", body, key)).code;
        const { kind: _, ...input } = body;
        return await get("holdPiece", person, { ...input, key }).then(
          () => null,
          (error: unknown) => (String(error).includes("piece-taken") ? "piece-taken" : String(error)),
        );
      }),
    );
    expect(outcomes.filter((each) => each === null)).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set([null, "piece-taken"]));
    expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
  });

  it("asks for what its provider approves, which its customer can take back", async () => {
    const [customer, provider] = [await newcomer(), await publish({ slot: { mode: "request" } })];
    const { key, ...body } = asRequest(wish(provider));
    expect((await post(customer, "/sessions", { ...holding(provider).body }, newKey())).code).toBe("needs-a-request");
    const asked = await post(customer, "/sessions", { kind: "request", ...body }, key);
    const { bookingId } = made.parse(asked.content);
    expect(await stateOf(bookingId)).toBe("requested");
    expect((await post(customer, `/sessions/${bookingId}/withdraw`)).content).toEqual({ state: "withdrawn" });
  });
});

describe("a session that there is", () => {
  it("is paid for later, or let go", async () => {
    const [customer, provider] = [await newcomer(), await publish()];
    const bookingId = await held(customer, provider);
    const { checkout } = await bookingOf(bookingId);
    expect((await post(customer, `/sessions/${bookingId}/payment-link`)).content).toEqual({
      checkoutUrl: checkout?.url,
    });
    expect((await post(customer, `/sessions/${bookingId}/let-go`, {})).content).toEqual({ state: "abandoned" });
    expect((await post(customer, `/sessions/${bookingId}/payment-link`)).code).toBe("not-payable");
  });

  it("is cancelled for what it was shown to give back", async () => {
    const [customer, provider] = [await newcomer(), await publish()];
    const { bookingId } = await book(bed, customer, wish(provider));
    const path = `/sessions/${bookingId}/cancel`;
    expect((await post(customer, path, { refundMinor: 19_000 })).code).toBe("refund-changed");
    const cancelled = { state: "cancelledByProvider", refundMinor: 19_000 };
    expect((await post(provider, path, { refundMinor: 19_000 })).content).toEqual(cancelled);
    expect((await post(provider, path, { refundMinor: 19_000 })).content).toEqual(cancelled);
  });

  it("is moved to another time", async () => {
    const scene = await movable(bed);
    const { bookingId, ...body } = moveTo(scene, "same", 0);
    const path = `/sessions/${bookingId}/reschedule`;
    expect((await post(scene.customer, path, body)).content).toEqual({ outcome: "moved", checkoutUrl: null });
    expect((await bookingOf(bookingId)).slotId).toBe("same");
    expect((await post(scene.customer, path, { ...body, bookingId })).code).toBe("invalid-input");
  });
});

describe("POST /availability", () => {
  const start = addMilliseconds(friday.end, 24 * hour);
  const times = { start: start.toISOString(), end: addMilliseconds(start, 2 * hour).toISOString() };
  const body = { changes: [{ kind: "create", ...times, task: "mix", mode: "instant", priceMinor: 9_000 }] };

  it("changes one's own slots, once for a key", async () => {
    const provider = await publish();
    for (let count = 0; count < 2; count++) {
      expect((await post(provider, "/availability", body, "open saturday")).content).toEqual({});
    }
    const { content } = await ask(null, "GET", `/availability?providerId=${provider.uid}`);
    expect(content).toMatchObject({ openings: [{ slotId: "slot" }, times] });
    const other = { changes: [{ kind: "withdraw", slotId: "slot", from: friday.start.toISOString() }] };
    expect((await post(provider, "/availability", other, "open saturday")).code).toBe("key-reused");
  });

  it("is nothing for who is no provider", async () => {
    expect((await post(await newcomer(), "/availability", body, "any")).code).toBe("not-found");
  });
});

describe("POST /classes/{classId}/bookings", () => {
  it("books seats with whoever runs the class, and only what is of it", async () => {
    const taught = await teach(await publish({}));
    const { slotId } = await nextOf(bed, taught);
    const { key, ...input } = onTheWire(wish(await offering(taught), { slotId, seats: 2 }));
    const { providerId, insteadOf: _, ...body } = input;
    const customer = await newcomer();
    expect((await post(customer, "/classes/other/bookings", body, key)).code).toBe("not-found");
    expect((await post(customer, `/classes/${taught.classId}/bookings`, { ...body, providerId }, key)).code).toBe(
      "invalid-input",
    );
    const { status, content } = await post(customer, `/classes/${taught.classId}/bookings`, body, key);
    expect(status).toBe(201);
    expect(await bookingOf(made.parse(content).bookingId)).toMatchObject({ providerId, slotId, seats: 2 });
  });
});

describe("who may not", () => {
  const personal = routes.filter((each) => each.access === "signed-in");

  it.each(personal.map((each) => [each.name, each] as const))(
    "%s is for nobody who is not signed in",
    async (_, route) => {
      const path = route.path.replace(/\{\w+\}/, "any");
      const options = { body: {}, key: "any", headers: { authorization: "Bearer of-nobody" } };
      const asked = route.method === "get" ? { headers: options.headers } : options;
      expect((await ask(null, route.method.toUpperCase(), path, asked)).code).toBe("signed-out");
    },
  );

  it("cannot tell somebody else's session from none, and changes nothing", async () => {
    const [customer, stranger, provider] = [await newcomer(), await newcomer(), await publish()];
    const bookingId = await held(customer, provider);
    const before = await dumpDatabase();
    const moving = {
      slotId: "slot",
      start: friday.start.toISOString(),
      end: friday.end.toISOString(),
      differenceMinor: 0,
    };
    const bodies: Record<string, unknown> = { cancel: { refundMinor: 0 }, reschedule: moving };
    const acts = personal.filter((each) => each.path.startsWith("/sessions/{sessionId}/"));
    expect(acts).toHaveLength(5);
    for (const { path } of acts) {
      const answers = [];
      for (const id of [bookingId, "none"]) {
        const name = path.split("/").at(-1) ?? "";
        answers.push((await post(stranger, path.replace("{sessionId}", id), bodies[name])).content);
      }
      expect(answers[0]).toMatchObject({ code: "not-found" });
      expect(answers[0]).toEqual(answers[1]);
    }
    expect((await ask(stranger, "GET", `/sessions/${bookingId}`)).code).toBe("not-found");
    for (const act of ["let-go", "payment-link", "withdraw"]) {
      expect((await post(provider, `/sessions/${bookingId}/${act}`)).code).toBe("not-found");
    }
    expect(await dumpDatabase()).toEqual(before);
  });

  it("is whoever is suspended, where a call refuses them", async () => {
    const [customer, provider] = [await newcomer(), await publish()];
    await db.doc(`users/${customer.uid}`).update({ suspended: true });
    const { key, body } = holding(provider);
    const { status, code } = await post(customer, "/sessions", body, key);
    expect([status, code]).toEqual([403, "account-suspended"]);
  });

  it("is whoever is banned, not even to read, and nobody books who is paused", async () => {
    const [customer, provider] = [await newcomer(), await publish()];
    const bookingId = await held(customer, provider);
    const standing = { state: "banned", reason: "Fraud", since: bed.clock.now() };
    await db.doc(`users/${customer.uid}`).update({ suspended: true, standing });
    expect((await ask(customer, "GET", `/sessions/${bookingId}`)).code).toBe("account-banned");
    await db.doc(`profiles/${provider.uid}`).update({ isPaused: true });
    const { content } = await ask(null, "GET", `/availability?providerId=${provider.uid}&slotId=slot`);
    expect(content).toMatchObject({ openings: [], pieces: [] });
  });
});
