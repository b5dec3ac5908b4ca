import "./flow-environment.ts";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { accountIdOf } from "../factories/make-payout-account.ts";
import { countDocuments } from "./count-documents.ts";
import { dumpDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { publish } from "./publish.ts";
import { sendEvent } from "./send-event.ts";

const bed = flowBed();
const secrets = { platform: "whsec_flows", connect: "whsec_flows_connect", thin: "whsec_flows_thin" };
const seconds = () => Math.floor(bed.clock.now().getTime() / 1000);
const urlOf = (endpoint: "connect" | "thin" | "webhook") => bed.processor.webhookUrl.replace(/webhook$/, endpoint);

let uid = "";
beforeAll(async () => {
  ({ uid } = await publish());
});

afterEach(() => {
  Object.assign(process.env, {
    STRIPE_CONNECT_WEBHOOK_SECRET: secrets.connect,
    STRIPE_THIN_WEBHOOK_SECRET: secrets.thin,
  });
  expectedLogs.take();
});

/** An event of a connected account's money. */
const snapshot = (change: object = {}) =>
  JSON.stringify({
    id: "evt_connect",
    object: "event",
    type: "payout.failed",
    created: seconds(),
    livemode: false,
    account: accountIdOf(uid),
    data: { object: { id: "po_1", object: "payout" } },
    ...change,
  });

/** An event that says only that an account has changed. */
const thin = (change: object = {}) =>
  JSON.stringify({
    id: "evt_thin",
    object: "v2.core.event",
    type: "v2.core.account[requirements].updated",
    created: new Date(seconds() * 1000).toISOString(),
    livemode: false,
    related_object: { id: accountIdOf(uid), type: "v2.core.account", url: "/v2/core/accounts/1" },
    ...change,
  });

async function expectRefused(status: number, send: () => Promise<number>) {
  const before = await dumpDatabase();
  expectedLogs.allow(/a webhook call was refused/, /WEBHOOK_SECRET is empty/);
  const counting = countDocuments();
  expect(await send()).toBe(status);
  expect(counting.stop()).toEqual({ reads: 0, writes: 0 });
  expect(expectedLogs.take()).toHaveLength(1);
  expect(await dumpDatabase()).toEqual(before);
}

describe.each([
  { endpoint: "connect", body: snapshot, other: thin, name: "STRIPE_CONNECT_WEBHOOK_SECRET" },
  { endpoint: "thin", body: thin, other: snapshot, name: "STRIPE_THIN_WEBHOOK_SECRET" },
] as const)("the endpoint $endpoint refuses, without touching any data,", ({ endpoint, body, other, name }) => {
  const own = () => ({ secret: secrets[endpoint], atSeconds: seconds() });
  const send = (text: string, signed: Parameters<typeof sendEvent>[2] = own()) =>
    sendEvent(urlOf(endpoint), text, signed);

  it("no signature, an invented one, and the secrets of the other endpoints", async () => {
    for (const header of [null, "", "t=,v1=", `t=${seconds()},v1=00`]) {
      await expectRefused(400, () => send(body(), { header }));
    }
    const foreign = Object.values(secrets).filter((secret) => secret !== secrets[endpoint]);
    for (const secret of [...foreign, ""]) {
      await expectRefused(400, () => send(body(), { secret, atSeconds: seconds() }));
    }
  });

  it("everything while its own secret is empty", async () => {
    process.env[name] = "";
    await expectRefused(500, () => send(body(), { secret: "", atSeconds: seconds() }));
    await expectRefused(500, () => send(body()));
  });

  it("a call that is too old, and one that is dated ahead", async () => {
    await expectRefused(400, () => send(body(), { ...own(), atSeconds: seconds() - 302 }));
    await expectRefused(400, () => send(body(), { ...own(), atSeconds: seconds() + 305 }));
    const ahead = seconds() + 305;
    const created = endpoint === "thin" ? new Date(ahead * 1000).toISOString() : ahead;
    await expectRefused(400, () => send(body({ created })));
  });

  it("events of the other mode, of the other kind, and what is no event", async () => {
    await expectRefused(400, () => send(body({ livemode: true })));
    for (const text of [other(), "", "null", "{}", "[]", "not JSON"]) await expectRefused(400, () => send(text));
  });

  it("a GET", async () => {
    await expectRefused(400, async () => (await fetch(urlOf(endpoint))).status);
  });
});

it("keeps the platform's events and those of accounts apart", async () => {
  await expectRefused(400, () =>
    sendEvent(urlOf("webhook"), snapshot(), { secret: secrets.platform, atSeconds: seconds() }),
  );
  await expectRefused(400, () =>
    sendEvent(urlOf("connect"), snapshot({ account: undefined }), { secret: secrets.connect, atSeconds: seconds() }),
  );
});

it.each(["connect", "thin"] as const)(
  "has one effect for an event that reaches %s again and again",
  async (endpoint) => {
    const body = endpoint === "thin" ? thin() : snapshot();
    const send = () => sendEvent(urlOf(endpoint), body, { secret: secrets[endpoint], atSeconds: seconds() });
    const versionOf = async () => (await readDocument(refs.payoutAccount(uid)))?.version ?? 0;
    const before = await versionOf();

    expect(await send()).toBe(200);
    const stored = await dumpDatabase();
    expect(await versionOf()).toBe(before + 1);

    expect(await Promise.all(Array.from({ length: 10 }, send))).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await dumpDatabase()).toEqual(stored);
  },
);

it("accepts, without an effect, what means nothing here", async () => {
  const before = await dumpDatabase();
  const signed = (endpoint: "connect" | "thin") => ({ secret: secrets[endpoint], atSeconds: seconds() });

  expect(await sendEvent(urlOf("connect"), snapshot({ type: "customer.created" }), signed("connect"))).toBe(200);
  expect(await sendEvent(urlOf("thin"), thin({ related_object: null }), signed("thin"))).toBe(200);
  const unknown = { id: "acct_nobody", type: "v2.core.account", url: "/v2/core/accounts/acct_nobody" };
  expect(await sendEvent(urlOf("thin"), thin({ id: "evt_nobody", related_object: unknown }), signed("thin"))).toBe(200);

  expect(await dumpDatabase()).toEqual(before);
});
