import type { Dispute } from "@flexsession/domain/disputes/dispute";
import type { DisputeFile } from "@flexsession/domain/disputes/dispute-file";
import { gatherFile } from "@flexsession/domain/disputes/gather-file";
import { paths } from "@flexsession/domain/paths";
import { intentIdOf, wholeOf } from "@flexsession/domain/payments/share";
import { mostFiles } from "@flexsession/domain/room/file-kind";
import { message } from "@flexsession/domain/room/message";
import { roomFile } from "@flexsession/domain/room/room-file";
import { db } from "../firebase/app.ts";
import { now } from "../firebase/clock.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { sharesOf } from "../payments/shares-of.ts";

/** As many of the newest messages as are read; a file that leaves some out says so. */
const mostMessages = 500;

/** Gathers the file of a dispute from what there is now. @throws {Error} when its booking or payment does not exist */
export async function gatherFrom({ disputeId, bookingId, paymentId }: Dispute): Promise<DisputeFile> {
  const [booking, payment] = await Promise.all([
    readDocument(refs.booking(bookingId)),
    readDocument(refs.payment(paymentId)),
  ]);
  if (!booking || !payment) throw new Error(`dispute ${disputeId} has no booking or payment`);
  const intentId = intentIdOf(payment);
  const shares = await sharesOf(intentId);
  const paidWith = await Promise.all(
    shares
      .filter((each) => each.kind === "booking" && each.bookingId !== bookingId)
      .map((each) => readDocument(refs.booking(each.bookingId))),
  );
  const { customerId, providerId } = booking;
  const [customer, provider, ofCustomer, ofProvider, messages, files] = await Promise.all([
    readDocument(refs.user(customerId)),
    readDocument(refs.user(providerId)),
    readDocument(refs.presence(bookingId, customerId)),
    readDocument(refs.presence(bookingId, providerId)),
    effect("dispute.messages", () =>
      db.collection(paths.messages(bookingId)).orderBy("at", "desc").limit(mostMessages).get(),
    ),
    effect("dispute.files", () =>
      db.collection(paths.roomFiles(bookingId)).where("state", "==", "arrived").limit(mostFiles).get(),
    ),
  ]);
  const gathered = {
    booking,
    payment: { paymentId: intentId, ...wholeOf(shares), createdAt: payment.createdAt },
    paidWith: paidWith.filter((each) => each !== null),
    customer,
    provider,
    presence: { customer: ofCustomer, provider: ofProvider },
    messages: messages.docs.map((each) => message.parse(each.data())),
    hasOlderMessages: messages.size === mostMessages,
    files: files.docs.map((each) => roomFile.parse(each.data())),
  };
  return gatherFile(disputeId, gathered, now());
}
