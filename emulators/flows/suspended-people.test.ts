import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { beforeAll, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { setLinkSigner } from "../../functions/src/room/sign-link.ts";
import { linkSigner } from "../files/link-signer.ts";
import { bookingActs } from "./booking-acts-of-suspended.ts";
import { call } from "./call.ts";
import { type CallableName, callables } from "./callables.ts";
import { classActs } from "./class-acts-of-suspended.ts";
import { dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { ownActs } from "./own-acts-of-suspended.ts";
import type { SuspendedAct } from "./suspended-scenes.ts";

const bed = flowBed();
beforeAll(() => setLinkSigner(linkSigner("http://127.0.0.1", "s")));

const refusals = { refuses: "account-suspended", refusesAdmins: "not-yours" } as const;

/**
 * What a suspended person may no longer do, and what stays open to them because it protects others or themselves: a new
 * callable has to be put on one of the two sides.
 */
const acts: { readonly [N in CallableName]: SuspendedAct } = {
  ...ownActs(bed),
  ...bookingActs(bed),
  ...classActs(bed),
};

const names = Object.keys(callables).filter((name): name is CallableName => name in callables);

it.each(names.map((name) => [...acts[name], name] as const))(
  "%s suspended people: $2",
  async (standing, prepare, name) => {
    const { person, data } = await prepare();
    const suspend = (suspended: boolean) => db.doc(paths.user(person.uid)).update({ suspended });
    await suspend(true);
    if (standing !== "admits") {
      const before = await dumpDatabase();
      expect((await call(name, person, data)).refused).toBe(refusals[standing]);
      expect(await dumpDatabase()).toEqual(before);
      await suspend(false);
    }
    expect((await call(name, person, data)).refused).toBeNull();
  },
);
