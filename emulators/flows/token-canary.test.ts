import "./flow-environment.ts";
import { minute } from "@flexsession/domain/time/instant";
import type { CollectionReference, DocumentReference } from "firebase-admin/firestore";
import { beforeEach, expect, it } from "vitest";
import { askGoogle } from "../../functions/src/calendars/ask-google.ts";
import { db } from "../../functions/src/firebase/app.ts";
import { call } from "./call.ts";
import type { CallableName } from "./callables.ts";
import { googleAccountOf } from "./connect-google.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { publish } from "./publish.ts";

const bed = flowBed();
beforeEach(clearDatabase);

/** Every document there is, whatever it is called. */
async function everything(from: { listCollections(): Promise<CollectionReference[]> } = db): Promise<string[]> {
  const found: string[] = [];
  for (const collection of await from.listCollections()) {
    for (const each of await collection.listDocuments()) found.push(...(await contentOf(each)));
  }
  return found;
}

async function contentOf(document: DocumentReference): Promise<string[]> {
  const snapshot = await document.get();
  return [`${document.path} ${JSON.stringify(snapshot.data())}`, ...(await everything(document))];
}

/** Every token and code that Google has given us, and what they would look like encoded. */
async function canaries(): Promise<string[]> {
  const { grants, accessTokens, codes } = await bed.google.state();
  const tokens = [...Object.values(grants).flatMap((each) => each.refreshTokens), ...Object.keys(accessTokens)];
  const all = [...tokens, ...Object.keys(codes), process.env.GOOGLE_CLIENT_SECRET ?? ""];
  // Half of a token is found as well, and a token inside of something that is encoded, wherever it begins there.
  const halves = all.map((each) => each.slice(-Math.ceil(each.length / 2)));
  const encoded = all.flatMap((each) =>
    [0, 1, 2].map((skip) => Buffer.from(each.slice(skip)).toString("base64").slice(0, 20)),
  );
  return [...halves, ...encoded, ...halves.map(encodeURIComponent)];
}

it("leaves no byte of a token or code in any document, answer, error or log", async () => {
  expectedLogs.allow(/./);
  const seen: string[] = [];
  const found = new Set<string>();
  const look = async () => {
    for (const each of await canaries()) found.add(each);
    seen.push(...(await everything()));
  };
  const does = async (name: CallableName, data: unknown) => {
    const answer = await call(name, provider, data);
    seen.push(JSON.stringify(answer));
    await look();
    return answer;
  };
  const asks = () =>
    askGoogle(provider.uid, (calendar) => calendar.calendarList.list()).catch((error: unknown) => {
      seen.push(
        error instanceof Error ? `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}` : String(error),
      );
    });
  const provider = await publish();
  const email = googleAccountOf(provider);
  const consent = async (writesEvents: boolean) => {
    const { output } = await call("startCalendarConnection", provider, { writesEvents });
    const back = await bed.google.consent(output?.url ?? "", email);
    await look();
    return back;
  };
  const fails = async (match: string, status: number) => bed.google.control("/faults", { match, status, times: 9 });

  for (const status of [400, 401, 429, 500]) {
    await fails("POST /token", status);
    await does("finishCalendarConnection", await consent(false));
    await bed.google.control("/faults/clear");
  }
  const back = await consent(true);
  await does("finishCalendarConnection", back);
  await does("finishCalendarConnection", back);
  for (const status of [403, 429, 500]) {
    await fails("GET /calendar/v3/users/me/calendarList", status);
    await asks();
    await bed.google.control("/faults/clear");
  }
  bed.clock.advance(61 * minute);
  await fails("POST /token", 500);
  await asks();
  await bed.google.control("/faults/clear");
  await asks();
  await look();
  await fails("POST /revoke", 500);
  await does("disconnectCalendars", {});
  await bed.google.control("/faults/clear");
  await bed.google.control("/revoke", { email });
  await asks();
  await look();
  await does("finishCalendarConnection", await consent(false));
  await does("disconnectCalendars", {});
  seen.push(...expectedLogs.take());

  expect(found.size).toBeGreaterThan(20);
  expect(seen.length).toBeGreaterThan(100);
  const leakedIn = (texts: readonly string[]) => [...found].filter((each) => texts.some((text) => text.includes(each)));
  const [canary = ""] = found;
  expect(leakedIn([...seen, `It says ${canary}.`])).toEqual([canary]);
  expect(leakedIn(seen)).toEqual([]);
}, 120_000);
