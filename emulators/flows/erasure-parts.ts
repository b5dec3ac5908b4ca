import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import type { Slot } from "@flexsession/domain/tape/tape";
import { getStorage } from "firebase-admin/storage";
import { app, auth, db } from "../../functions/src/firebase/app.ts";
import { makeComment } from "../factories/make-comment.ts";
import { get } from "./call.ts";
import { connectGoogle } from "./connect-google.ts";
import { haveFile } from "./delivery-parts.ts";
import { exchange } from "./feedback-parts.ts";
import type { FlowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { inTwoDays, newcomer, type Person, type Provider, publish } from "./publish.ts";
import { approveWork, bookedWith, type PaidWork } from "./release-parts.ts";
import { objectOf, tone } from "./room-parts.ts";
import { wish } from "./wish.ts";

/** What somebody is found by; no other name or address has these words. */
export const traces = ["Orla Quenby", "Orla Q.", "quenby@"];

/** Somebody's sign-in, with the name that everything of theirs is found by. */
export async function asOrla<P extends Person>(person: P): Promise<P> {
  const orla = { ...person, name: "Orla Quenby", email: `${person.uid}.quenby@flexsession.test` };
  const { uid, name, email } = orla;
  await db.doc(paths.user(uid)).update({ name, nameKey: "orla quenby", email });
  await auth.createUser({ uid, email, displayName: name });
  return orla;
}

/** A provider with four hours in two days, by the clock as it is by now. */
export const soonPublished = ({ clock }: FlowBed, slot: Partial<Slot> = {}) =>
  publish({ slot: { ...inTwoDays(clock.now(), 4), ...slot } });

/** Somebody who offers time, under their own name. */
export async function orlaPublishing(bed: FlowBed): Promise<Provider> {
  const orla = await asOrla(await soonPublished(bed));
  await db.doc(paths.profile(orla.uid)).update({ name: orla.name });
  return orla;
}

/** Both write, comment, send and mark in their room; the customer's file, and the provider's that was never delivered. */
async function livelyRoom({ bookingId, customer, provider }: PaidWork): Promise<string[]> {
  const parties = [customer.uid, provider.uid];
  const at = new Date("2050-11-16T13:00:00Z");
  const sent: string[] = [];
  for (const { uid: from, name } of [customer, provider]) {
    const messageId = randomUUID();
    const text = {
      messageId,
      kind: "text",
      parties,
      from,
      text: `Yours, ${name}`,
      at,
      editedAt: null,
      deletedAt: null,
    };
    await db.doc(paths.message(bookingId, messageId)).create(text);
    await db.doc(paths.readMark(bookingId, from)).create({ parties, at });
    await db.doc(paths.presence(bookingId, from)).create({ parties, at, typingAt: null, expireAt: at });
    const fileId = await haveFile({ bookingId, customer, provider }, { by: from, name: `${name}.wav` });
    await objectOf(bookingId, fileId).save(tone, { resumable: false });
    const comment = makeComment({
      commentId: randomUUID(),
      parties: [customer.uid, provider.uid],
      from,
      text: name,
      at,
    });
    await db.doc(paths.comment(bookingId, fileId, comment.commentId)).create(comment);
    sent.push(fileId);
  }
  return sent;
}

/** A picture that somebody shows everybody. */
async function showPicture({ uid }: Person): Promise<void> {
  await getStorage(app)
    .bucket()
    .file(paths.publicFile(uid, "photo", randomUUID()))
    .save(tone, { resumable: false });
}

/** Somebody who has mixed for one person, was mixed for by another, and has something of nearly everything else. */
export async function fullLife(bed: FlowBed) {
  const orla = await orlaPublishing(bed);
  const provider = await soonPublished(bed);
  const { bookingId } = await book(bed, orla, wish(provider));
  const asCustomer = { customer: orla, provider, bookingId };
  const asProvider = await bookedWith(bed, {}, orla);
  const [ownAsCustomer, theirs] = await livelyRoom(asCustomer);
  const [fromCustomer, ownAsProvider] = await livelyRoom(asProvider);
  await approveWork(bed, asCustomer);
  await approveWork(bed, asProvider);
  await exchange(asCustomer);
  await exchange(asProvider);
  await showPicture(orla);
  await connectGoogle(bed, orla);
  await get("rotateFeed", orla, {});
  await get("saveProvider", asProvider.customer, { providerId: orla.uid, isSaved: true });
  await get("saveProvider", orla, { providerId: provider.uid, isSaved: true });
  await get("blockPerson", await newcomer(), { uid: orla.uid, isBlocked: true });
  await get("blockPerson", orla, { uid: (await newcomer()).uid, isBlocked: true });
  const rooms = { asCustomer, asProvider };
  return { orla, ...rooms, own: [ownAsCustomer, ownAsProvider], others: [theirs, fromCustomer] };
}
