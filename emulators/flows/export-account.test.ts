import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { day, minute } from "@flexsession/domain/time/instant";
import { getStorage } from "firebase-admin/storage";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { app, auth, db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { makeDispute } from "../factories/make-dispute.ts";
import { readZip } from "../files/read-zip.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { fullLife } from "./erasure-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { fileBed } from "./file-bed.ts";
import { buying } from "./pack-parts.ts";
import { newcomer, type Person } from "./publish.ts";
import { tone } from "./room-parts.ts";
import { subscribing } from "./subscription-parts.ts";

const bed = fileBed();
const given = z.array(z.object({ customerId: z.string(), card: z.string().optional() }));

beforeEach(async () => {
  await clearDatabase();
  const { users } = await auth.listUsers();
  await auth.deleteUsers(users.map((each) => each.uid));
});
afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

/** What is in the zip of somebody, as any program would unpack it: by its names. */
async function unpacked(person: Person): Promise<ReadonlyMap<string, Buffer>> {
  const { url } = await get("linkExport", person, {});
  const answer = await fetch(url);
  expect(answer.headers.get("content-disposition")).toContain("attachment");
  return readZip(Buffer.from(await answer.arrayBuffer()));
}

const exportOf = async ({ uid }: Person) => (await readDocument(refs.user(uid)))?.dataExport;

describe("an export", () => {
  it("has what is stored of its person, their files among it, and nothing that is private to others", async () => {
    const { orla, asCustomer, asProvider, own, others } = await fullLife(bed);
    await get("exportAccount", orla, {});
    expect(await exportOf(orla)).toMatchObject({ state: "ready", done: 100, attempt: 1 });

    const found = await unpacked(orla);
    const textOf = (name: string) => found.get(name)?.toString("utf8") ?? "";
    expect(JSON.parse(textOf("account.json"))).toMatchObject({ email: orla.email, name: orla.name });
    for (const { bookingId } of [asCustomer, asProvider]) expect(textOf("data/bookings.json")).toContain(bookingId);
    expect(textOf("data/bookings-messages.json").split('"messageId"').length).toBeGreaterThan(5);
    expect(textOf("data/ledger.json").split('"entryId"').length).toBeGreaterThan(2);
    expect(textOf("index.json")).toContain("calendarConnections");
    const files = [...found.keys()].filter((name) => name.startsWith("files/"));
    for (const fileId of [...own, ...others])
      expect(files.filter((name) => name.includes(fileId ?? "none")).length).toBe(1);
    expect(found.get(files[0] ?? "")).toEqual(tone);
    expect([...found.keys()].filter((name) => name.startsWith(`public/${orla.uid}/`)).length).toBe(1);

    const everything = [...found].map(([name, bytes]) => `${name}\n${bytes.toString("utf8")}`).join("\n");
    for (const other of [asCustomer.provider, asProvider.customer]) expect(everything).not.toContain(other.email);
    const payments = given.parse(JSON.parse(textOf("data/payments.json")));
    expect(payments).toHaveLength(2);
    expect(payments.filter((each) => each.card).map((each) => each.customerId)).toEqual([orla.uid]);
    const feed = (await readDocument(refs.user(orla.uid)))?.feed;
    expect(everything).not.toContain(feed?.token);
  });

  it("has nothing that its person may not read of what others begin to buy of them, nor of disputes", async () => {
    const { provider, customer, passId } = await buying({}, bed.clock.now());
    const unpaid = await subscribing(bed);
    const dispute = makeDispute({ customerId: customer.uid, providerId: provider.uid, evidence: "saved" });
    await db.doc(paths.dispute(dispute.disputeId)).create(dispute);
    for (const person of [provider, customer, unpaid.provider]) await get("exportAccount", person, {});
    const [sells, buys, teaches] = [
      await unpacked(provider),
      await unpacked(customer),
      await unpacked(unpaid.provider),
    ];
    const textOf = (found: typeof sells, name: string) => found.get(`data/${name}.json`)?.toString("utf8") ?? "";
    expect([textOf(sells, "passes"), textOf(teaches, "subscriptions")]).toEqual(["[]\n", "[]\n"]);
    expect(textOf(buys, "passes")).toContain(passId);
    for (const found of [sells, buys]) {
      expect(textOf(found, "disputes")).toContain(dispute.disputeId);
      expect(textOf(found, "disputes")).not.toMatch(/evidence|gatherAt/);
    }
    expect([sells, buys].map((found) => textOf(found, "disputes").includes("reason"))).toEqual([false, true]);
  });

  it("is asked for once a day, fetched by its person alone, and deleted after a day", async () => {
    const [person, other] = [await newcomer(), await newcomer()];
    expect((await call("exportAccount", null, {})).refused).toBe("signed-out");
    expect((await call("linkExport", person, {})).refused).toBe("not-found");
    await get("exportAccount", person, {});
    expect((await call("exportAccount", person, {})).refused).toBe("exported-today");
    expect((await call("linkExport", other, {})).refused).toBe("not-found");
    const { url } = await get("linkExport", person, {});
    expect((await fetch(url)).status).toBe(200);
    bed.clock.advance(5 * minute);
    expect((await fetch(url)).status).toBe(400);

    bed.clock.advance(day);
    await sweep(bed.clock.now());
    expect(await exportOf(person)).toMatchObject({ state: "over", dueAt: null });
    const [left] = await getStorage(app)
      .bucket()
      .getFiles({ prefix: `exports/${person.uid}/` });
    expect(left).toEqual([]);
    expect((await call("linkExport", person, {})).refused).toBe("not-found");
    await get("exportAccount", person, {});
    expect(await exportOf(person)).toMatchObject({ state: "ready" });
  });

  it("is prepared again by the sweep after its process has died, three times in all", async () => {
    expectedLogs.allow(/an export could not be prepared yet/, /the sweep could not finish one/);
    const [lucky, unlucky] = [await newcomer(), await newcomer()];
    setProbe((name) => void (name === "export.find" && fail()));
    await get("exportAccount", lucky, {});
    await get("exportAccount", unlucky, {});
    setProbe(null);
    expect(await exportOf(lucky)).toMatchObject({ state: "preparing", attempt: 1 });
    bed.clock.advance(11 * minute);
    setProbe((name) => void (name === "export.find" && fail()));
    await sweep(bed.clock.now());
    setProbe(null);
    expect(await exportOf(lucky)).toMatchObject({ state: "preparing", attempt: 2 });
    bed.clock.advance(11 * minute);
    await sweep(bed.clock.now());
    for (const person of [lucky, unlucky]) expect(await exportOf(person)).toMatchObject({ state: "ready", attempt: 3 });
    expect(await readDocument(refs.user(lucky.uid))).toMatchObject({ email: lucky.email });
  });
});

function fail(): never {
  throw new Error("the process has died");
}
