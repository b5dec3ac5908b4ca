import "./flow-environment.ts";
import { beforeEach, expect, it } from "vitest";
import { auth } from "../../functions/src/firebase/app.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer } from "./publish.ts";

flowBed();
beforeEach(clearDatabase);

/** A token of a sign-in some seconds ago: the emulator makes them without a signature. */
function tokenOf(uid: string, secondsAgo = 10): string {
  const project = process.env.GCLOUD_PROJECT ?? "";
  const at = Math.floor(Date.now() / 1000) - secondsAgo;
  const times = { auth_time: at, iat: at, exp: at + 3_600 };
  const claims = { sub: uid, aud: project, iss: `https://securetoken.google.com/${project}`, ...times };
  return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.`;
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Whether the sign-in that a token is of still counts: the emulator renews those of any, so it is asked about. */
async function isOn(token: string): Promise<boolean> {
  return auth.verifyIdToken(token, true).then(
    () => true,
    () => false,
  );
}

it("ends every sign-in of its person, tells their pages from when on, and nobody else's", async () => {
  const [person, other] = [await newcomer(), await newcomer()];
  for (const { uid, email } of [person, other]) await auth.createUser({ uid, email });
  const [mine, theirs] = [tokenOf(person.uid), tokenOf(other.uid)];
  expect(await isOn(mine)).toBe(true);

  expect((await call("signOutEverywhere", null, {})).refused).toBe("signed-out");
  await get("signOutEverywhere", person, {});
  expect([await isOn(mine), await isOn(theirs)]).toEqual([false, true]);
  const { tokensValidAfterTime } = await auth.getUser(person.uid);
  const user = await readDocument(refs.user(person.uid));
  expect(user?.signedOutAt).toEqual(new Date(tokensValidAfterTime ?? 0));
  expect((await readDocument(refs.user(other.uid)))?.signedOutAt).toBeNull();
  expect(await isOn(tokenOf(person.uid, -1))).toBe(true);
});
