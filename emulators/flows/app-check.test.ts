import "./flow-environment.ts";
import { afterEach, expect, it } from "vitest";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { call } from "./call.ts";
import { type CallableName, callables } from "./callables.ts";
import { dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer } from "./publish.ts";

flowBed();

afterEach(() => {
  delete process.env.REQUIRE_APP_CHECK;
  setProbe(null);
});

const names = Object.keys(callables).filter((name): name is CallableName => name in callables);

it("refuses every callable to whoever App Check does not vouch for, before anything is read", async () => {
  const person = await newcomer();
  const before = await dumpDatabase();
  process.env.REQUIRE_APP_CHECK = "true";
  const effects: string[] = [];
  setProbe((name) => void effects.push(name));
  for (const name of names) expect([name, (await call(name, person, {})).refused]).toEqual([name, "not-our-page"]);
  expect(effects).toEqual([]);
  setProbe(null);
  expect(await dumpDatabase()).toEqual(before);
});

it("lets in whom it vouches for, and everybody where it is not asked", async () => {
  const person = await newcomer();
  const input = { name: null, zone: "UTC" };
  expect((await call("openAccount", person, input)).refused).toBeNull();
  process.env.REQUIRE_APP_CHECK = "true";
  expect((await call("openAccount", person, input, { isOurPage: true })).refused).toBeNull();
  process.env.REQUIRE_APP_CHECK = "false";
  expect((await call("openAccount", person, input)).refused).toBeNull();
});
