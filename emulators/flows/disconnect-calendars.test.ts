import "./flow-environment.ts";
import { beforeEach, describe, expect, it } from "vitest";
import { askGoogle } from "../../functions/src/calendars/ask-google.ts";
import { readBusyWeeks } from "../../functions/src/calendars/busy-weeks.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { deliverMail } from "../../functions/src/notify/deliver-mail.ts";
import { call, get } from "./call.ts";
import { connectGoogle, googleAccountOf } from "./connect-google.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { friday, newcomer, type Person, publish } from "./publish.ts";
import { hold } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();
beforeEach(clearDatabase);

const syncOf = ({ uid }: Person) => readDocument(refs.calendarSync(uid));
const atFriday = { start: { dateTime: friday.start.toISOString() }, end: { dateTime: friday.end.toISOString() } };

async function blocksOf({ uid }: Person): Promise<number> {
  const week = await readDocument(refs.tapeWeek(uid, "2050-W46"));
  return Object.values(week?.claims ?? {}).filter((each) => each.state === "unavailable").length;
}

/** A provider who is busy all Friday by their own calendar, and connected. */
async function busyProvider() {
  const provider = await publish();
  await bed.google.putEvent(googleAccountOf(provider), atFriday);
  await connectGoogle(bed, provider);
  expect(await blocksOf(provider)).toBe(1);
  return provider;
}

describe("disconnecting", () => {
  it("gives the grant back, deletes all that was read, and offers the time again", async () => {
    const provider = await busyProvider();
    await get("disconnectCalendars", provider, {});

    expect((await bed.google.state()).grants[googleAccountOf(provider)]).toBeUndefined();
    const left = Object.keys(await dumpDatabase()).filter((path) => /calendar(Connections|Syncs)|busy/.test(path));
    expect(left).toEqual([]);
    expect(await blocksOf(provider)).toBe(0);
    await hold(await newcomer(), wish(provider));
  });

  it("deletes nothing while Google does not answer, and works once it does", async () => {
    const provider = await busyProvider();
    await bed.google.control("/faults", { match: "POST /revoke", status: 503, times: 10 });
    const before = await dumpDatabase();
    expect((await call("disconnectCalendars", provider, {})).refused).toBe("calendar-unavailable");
    const after = await dumpDatabase();
    for (const path of Object.keys(before).filter((each) => !each.startsWith("limits/"))) {
      expect(after[path]).toEqual(before[path]);
    }
    await bed.google.control("/faults/clear");
    await get("disconnectCalendars", provider, {});
    expect(await syncOf(provider)).toBeNull();
  });

  it("works for a grant that was revoked at Google meanwhile, and twice at once", async () => {
    const provider = await busyProvider();
    await bed.google.control("/revoke", { email: googleAccountOf(provider) });
    await Promise.all([1, 2].map(() => get("disconnectCalendars", provider, {})));
    expect(await syncOf(provider)).toBeNull();
    expect(await blocksOf(provider)).toBe(0);
  });

  it("touches nobody else, and changes nothing for who has connected nothing", async () => {
    const provider = await busyProvider();
    await get("disconnectCalendars", await publish(), {});
    expect((await syncOf(provider))?.state).toBe("connected");
    expect(await blocksOf(provider)).toBe(1);
  });
});

describe("choosing calendars", () => {
  it("frees what is no longer chosen and blocks what newly is, before it answers", async () => {
    const provider = await publish();
    const email = googleAccountOf(provider);
    const second = { id: "band@group.calendar.google.com", summary: "Band" };
    await bed.google.control("/accounts", { email, calendars: [second] });
    await bed.google.putEvent(email, atFriday, second.id);
    await connectGoogle(bed, provider);
    expect(await blocksOf(provider)).toBe(0);

    const keys = Object.keys((await syncOf(provider))?.calendars ?? {});
    await get("chooseCalendars", provider, { calendarKeys: keys });
    expect(await blocksOf(provider)).toBe(1);
    expect((await syncOf(provider))?.syncedAt).not.toBeNull();

    await get("chooseCalendars", provider, { calendarKeys: [] });
    expect(await blocksOf(provider)).toBe(0);
    const weeks = await readBusyWeeks(provider.uid);
    expect(weeks.flatMap((each) => Object.keys(each.events))).toEqual([]);
  });

  it("refuses calendars that are not the caller's, and anybody who has connected none", async () => {
    const provider = await busyProvider();
    const asked = { calendarKeys: ["a".repeat(24)] };
    expect((await call("chooseCalendars", provider, asked)).refused).toBe("invalid-input");
    expect((await call("chooseCalendars", await publish(), { calendarKeys: [] })).refused).toBe("not-connected");
  });
});

it("notes access that was taken back while calendars are chosen, and closes what is not known", async () => {
  const provider = await busyProvider();
  const email = googleAccountOf(provider);
  await bed.google.control("/accounts", { email, calendars: [{ summary: "Band" }] });
  await connectGoogle(bed, provider);
  await bed.google.control("/revoke", { email });
  const keys = Object.keys((await syncOf(provider))?.calendars ?? {});
  await get("chooseCalendars", provider, { calendarKeys: keys });
  expect(await syncOf(provider)).toMatchObject({ state: "revoked", isClosed: true });
});

describe("connecting anew", () => {
  it("with another account gives the first one back, and blocks by the second alone", async () => {
    const provider = await busyProvider();
    const { url } = await get("startCalendarConnection", provider, { writesEvents: false });
    await get("finishCalendarConnection", provider, await bed.google.consent(url, "other@gmail.test"));
    expect(await syncOf(provider)).toMatchObject({ account: "other@gmail.test", state: "connected" });
    expect(await blocksOf(provider)).toBe(0);
    expect(Object.keys((await bed.google.state()).grants)).not.toContain(googleAccountOf(provider));
  });

  it("with the same account keeps what was chosen", async () => {
    const provider = await busyProvider();
    await get("chooseCalendars", provider, { calendarKeys: [] });
    await connectGoogle(bed, provider);
    expect(Object.values((await syncOf(provider))?.calendars ?? {}).map((each) => each.isChosen)).toEqual([false]);
  });
});

it("mails a provider whose access was revoked, once, with the way back, and not once they are connected again", async () => {
  const provider = await busyProvider();
  const lose = async () => {
    await bed.google.control("/revoke", { email: googleAccountOf(provider) });
    const asked = [1, 2, 3].map(() => askGoogle(provider.uid, (calendar) => calendar.calendarList.list()));
    await Promise.allSettled(asked);
    const { docs } = await db.collection("mail").where("state", "==", "queued").get();
    expect(docs).toHaveLength(1);
    return docs[0]?.id ?? "";
  };
  await deliverMail(await lose());
  const [mail, ...others] = await bed.mailsTo(provider.email);
  expect(others).toEqual([]);
  expect(mail?.text).toContain(`${process.env.APP_URL}/studio/calendars`);
  expect(mail?.text).toContain(googleAccountOf(provider));

  await connectGoogle(bed, provider);
  const second = await lose();
  await connectGoogle(bed, provider);
  await deliverMail(second);
  expect(await bed.mailsTo(provider.email)).toHaveLength(1);
});
