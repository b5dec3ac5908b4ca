import "./flow-environment.ts";
import { afterEach, expect, it } from "vitest";
import { auth, db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { protectEmails } from "../launch/protect-emails.ts";
import { call } from "./call.ts";
import { flowBed } from "./flow-bed.ts";

flowBed();
afterEach(() => setProbe(null));

const known = "known@flexsession.test";
const unknown = "nobody@flexsession.test";

/** What a call for an address answers, and what it touches on the way. */
async function seen(email: string, ip: string) {
  const effects: string[] = [];
  setProbe((name) => void effects.push(name));
  const answer = await call("sendSignInLink", null, { email, continueTo: "/" }, { ip });
  setProbe(null);
  const mails = await db.collection("mail").where("to", "==", email).get();
  const fields = mails.docs.map((each): unknown[] => [each.get("kind"), Object.keys(each.data()).toSorted()]);
  return { answer, effects, fields };
}

it("answers alike, by the same steps and with the same mail, whether or not an address has an account", async () => {
  await auth.createUser({ email: known, emailVerified: true });
  const [first, second] = [await seen(known, "198.51.100.1"), await seen(unknown, "198.51.100.2")];
  expect(first).toEqual(second);
  expect(first.fields).toHaveLength(1);
});

it("refuses haste alike", async () => {
  const many = async (email: string, ip: string) => {
    const refused: (string | null)[] = [];
    for (let count = 0; count < 7; count++) {
      refused.push((await call("sendSignInLink", null, { email, continueTo: "/" }, { ip })).refused);
    }
    return refused;
  };
  const answers = [await many("known-2@flexsession.test", "198.51.100.3"), await many(unknown, "198.51.100.4")];
  expect(answers[0]?.at(-1)).toBe("too-many-attempts");
  await auth.createUser({ email: "known-3@flexsession.test" });
  expect(await many("known-3@flexsession.test", "198.51.100.5")).toEqual(answers[0]);
});

/** What the sign-in service itself answers to whoever asks it to mail an address. */
async function askService(email: string): Promise<unknown> {
  const project = `${process.env.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1/projects/${process.env.GCLOUD_PROJECT}`;
  const answer = await fetch(`http://${project}/accounts:sendOobCode`, {
    method: "POST",
    headers: { authorization: "Bearer owner", "content-type": "application/json" },
    body: JSON.stringify({ requestType: "PASSWORD_RESET", email }),
  });
  return { status: answer.status, said: (await answer.text()).replaceAll(email, "the address") };
}

it("has the sign-in service itself tell nobody of an account, as a deployment does", async () => {
  await auth.createUser({ email: "known-4@flexsession.test", password: "long enough" });
  await auth.projectConfigManager().updateProjectConfig({ emailPrivacyConfig: { enableImprovedEmailPrivacy: false } });
  const before = [await askService("known-4@flexsession.test"), await askService("nobody-4@flexsession.test")];
  expect(before[0]).not.toEqual(before[1]);
  await protectEmails(auth);
  expect(await askService("known-4@flexsession.test")).toEqual(await askService("nobody-4@flexsession.test"));
});
