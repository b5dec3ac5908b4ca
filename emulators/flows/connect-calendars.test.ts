import "./flow-environment.ts";
import { minute } from "@flexsession/domain/time/instant";
import { beforeEach, describe, expect, it } from "vitest";
import { askGoogle } from "../../functions/src/calendars/ask-google.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { call, get } from "./call.ts";
import { connectGoogle, googleAccountOf } from "./connect-google.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, type Person, publish } from "./publish.ts";

const bed = flowBed();
beforeEach(clearDatabase);

const syncOf = ({ uid }: Person) => readDocument(refs.calendarSync(uid));
const connectionOf = ({ uid }: Person) => readDocument(refs.calendarConnection(uid));
const listed = ({ uid }: Person) => askGoogle(uid, (calendar) => calendar.calendarList.list());

async function sentToGoogle(person: Person): Promise<string> {
  return (await get("startCalendarConnection", person, { writesEvents: false })).url;
}

describe("connecting", () => {
  it("asks for the least, and knows the account's calendars afterwards, the primary one chosen", async () => {
    const provider = await publish();
    const url = new URL(await sentToGoogle(provider));
    expect(url.searchParams.get("scope")?.split(" ")).toEqual([
      "https://www.googleapis.com/auth/calendar.events.freebusy",
      "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
    ]);
    await connectGoogle(bed, provider);

    const account = googleAccountOf(provider);
    const sync = await syncOf(provider);
    expect(sync).toMatchObject({ account, state: "connected", writesTo: null, whenUnknown: "closed" });
    expect(Object.values(sync?.calendars ?? {})).toMatchObject([{ calendarId: account, isChosen: true }]);
    expect((await listed(provider)).data.items).toHaveLength(1);
  });

  it("goes on with a renewed token once the first has ended, and keeps it", async () => {
    const provider = await publish();
    await connectGoogle(bed, provider);
    const before = await connectionOf(provider);
    bed.clock.advance(61 * minute);
    await listed(provider);
    const after = await connectionOf(provider);
    expect(after?.sealed.content).not.toBe(before?.sealed.content);
    await listed(provider);
    expect((await connectionOf(provider))?.version).toBe(after?.version);
  });

  it("is refused to somebody without a page", async () => {
    expect((await call("startCalendarConnection", await newcomer(), { writesEvents: false })).refused).toBe(
      "not-found",
    );
  });
});

describe("a state", () => {
  it.each([
    ["somebody else's", async (mine: Person) => ({ by: await publish(), of: mine })],
    ["made up", async (mine: Person) => ({ by: mine, of: null })],
  ])("that is %s changes nothing, and its owner can still come back", async (_, whose) => {
    const provider = await publish();
    const { by, of } = await whose(provider);
    const back = await bed.google.consent(await sentToGoogle(provider), googleAccountOf(provider));
    const before = await dumpDatabase();
    const state = of ? back.state : "guessed";
    expect((await call("finishCalendarConnection", by, { ...back, state })).refused).toBe("connection-expired");
    expect(await dumpDatabase()).toEqual(before);
    await get("finishCalendarConnection", provider, back);
    expect((await syncOf(provider))?.state).toBe("connected");
  });

  it("counts once, also when it is brought twice at the same moment", async () => {
    const provider = await publish();
    const back = await bed.google.consent(await sentToGoogle(provider), googleAccountOf(provider));
    const answers = await Promise.all([1, 2, 3].map(() => call("finishCalendarConnection", provider, back)));
    expect(answers.map(({ refused }) => refused ?? "").toSorted()).toEqual([
      "",
      "connection-expired",
      "connection-expired",
    ]);
    expect((await call("finishCalendarConnection", provider, back)).refused).toBe("connection-expired");
    await listed(provider);
  });

  it("is over after ten minutes", async () => {
    const provider = await publish();
    const back = await bed.google.consent(await sentToGoogle(provider), googleAccountOf(provider));
    bed.clock.advance(10 * minute);
    expect((await call("finishCalendarConnection", provider, back)).refused).toBe("connection-expired");
    expect(await syncOf(provider)).toBeNull();
  });
});

describe("a code", () => {
  it("that was used, made up, or asked for by somebody else connects nothing", async () => {
    const [provider, other] = [await publish(), await publish()];
    const used = await bed.google.consent(await sentToGoogle(other), googleAccountOf(other));
    const stolen = await bed.google.consent(await sentToGoogle(other), googleAccountOf(other));
    await get("finishCalendarConnection", other, used);

    for (const code of [used.code, "guessed", stolen.code]) {
      const { state } = await bed.google.consent(await sentToGoogle(provider), googleAccountOf(provider));
      const answer = await call("finishCalendarConnection", provider, { code, state });
      expect(answer.refused).toBe("connection-failed");
    }
    expect(await syncOf(provider)).toBeNull();
    expect(await connectionOf(provider)).toBeNull();
  });
});

describe("a scope that was refused", () => {
  it.each(["freebusy", "calendarlist.readonly"])("(%s) leaves nothing connected, here or at Google", async (name) => {
    const provider = await publish();
    const email = googleAccountOf(provider);
    const back = await bed.google.consent(await sentToGoogle(provider), email, { without: [name] });
    expect((await call("finishCalendarConnection", provider, back)).refused).toBe("scope-missing");
    expect(await syncOf(provider)).toBeNull();
    expect((await bed.google.state()).grants[email]).toBeUndefined();
  });

  it("for writing leaves reading as it was", async () => {
    const provider = await publish();
    await connectGoogle(bed, provider);
    const { url } = await get("startCalendarConnection", provider, { writesEvents: true });
    const back = await bed.google.consent(url, googleAccountOf(provider), { without: ["owned"] });
    expect((await call("finishCalendarConnection", provider, back)).refused).toBe("scope-missing");
    expect(await syncOf(provider)).toMatchObject({ state: "connected", writesTo: null });
    await listed(provider);
  });
});

it("says that something is wrong with us, and not with a person's grant, when our own secret is refused", async () => {
  const provider = await publish();
  await connectGoogle(bed, provider);
  const secret = process.env.GOOGLE_CLIENT_SECRET;
  process.env.GOOGLE_CLIENT_SECRET = "wrong";
  expectedLogs.allow(/a callable failed/);
  try {
    const back = await bed.google.consent(await sentToGoogle(provider), googleAccountOf(provider));
    expect((await call("finishCalendarConnection", provider, back)).refused).toBe("internal");
    bed.clock.advance(61 * minute);
    await expect(listed(provider)).rejects.toThrow("401 invalid_client");
    expect((await syncOf(provider))?.state).toBe("connected");
  } finally {
    process.env.GOOGLE_CLIENT_SECRET = secret;
    expect(expectedLogs.take()).toHaveLength(1);
  }
  await listed(provider);
});

describe("Google", () => {
  it.each([429, 500, 503])(
    "answering %s while somebody connects changes nothing, and they can begin again",
    async (status) => {
      const provider = await publish();
      const back = await bed.google.consent(await sentToGoogle(provider), googleAccountOf(provider));
      await bed.google.control("/faults", { match: "POST /token", status, times: 10 });
      expect((await call("finishCalendarConnection", provider, back)).refused).toBe("calendar-unavailable");
      expect(await syncOf(provider)).toBeNull();
      await bed.google.control("/faults/clear");
      await connectGoogle(bed, provider);
    },
  );

  it("no longer letting us in is noted at once, and its tokens are gone", async () => {
    const provider = await publish();
    await connectGoogle(bed, provider);
    await bed.google.control("/revoke", { email: googleAccountOf(provider) });
    await expect(listed(provider)).rejects.toThrow("has no grant");
    expect((await syncOf(provider))?.state).toBe("revoked");
    expect(await connectionOf(provider)).toBeNull();

    await connectGoogle(bed, provider);
    expect((await syncOf(provider))?.state).toBe("connected");
    await listed(provider);
  });
});
