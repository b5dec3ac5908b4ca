import { booking } from "@flexsession/domain/booking/booking";
import type { Affairs } from "@flexsession/domain/erasure/open-matters";
import { pass } from "@flexsession/domain/packs/pass";
import { paths } from "@flexsession/domain/paths";
import { subscription } from "@flexsession/domain/subscriptions/subscription";
import type { z } from "zod";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";

/** Everything of somebody that money may hang on, over and done with or not. */
export async function affairsOf(uid: string, isAdmin: boolean): Promise<Affairs> {
  const [bookings, passes, subscriptions, balance] = await Promise.all([
    allOf(paths.bookings, booking, uid),
    allOf(paths.passes, pass, uid),
    allOf(paths.subscriptions, subscription, uid),
    readDocument(refs.payoutBalance(uid)),
  ]);
  return { uid, bookings, passes, subscriptions, balance, isAdmin };
}

async function allOf<T>(collection: string, schema: z.ZodType<T>, uid: string): Promise<T[]> {
  const query = db.collection(collection).where("parties", "array-contains", uid);
  const { docs } = await effect("affairs.find", () => query.get());
  return docs.map((each) => schema.parse(each.data()));
}
