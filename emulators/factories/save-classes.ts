import type { Booking } from "@flexsession/domain/booking/booking";
import { type Class, classDocument, classLink } from "@flexsession/domain/classes/class-document";
import { occurrenceBy, occurrenceOfSlot } from "@flexsession/domain/classes/occurrences";
import { paths } from "@flexsession/domain/paths";
import type { Firestore, WriteBatch } from "firebase-admin/firestore";
import { classesOf } from "./classes-of.ts";
import type { DemoProvider } from "./demo-person.ts";

/** The classes of a demo teacher by now: as they are stored, or as they are to be. */
export interface OfferedClasses {
  readonly classes: readonly Class[];
  /** Adds to a batch what is not stored yet. */
  create(batch: WriteBatch): void;
  /** A booking with its place, and with the link of one that is online. */
  placed(booking: Booking): Booking;
}

/** Reads the classes of a demo teacher; none for an engineer. What the teacher has changed since stays changed. */
export async function offeredClasses(firestore: Firestore, person: DemoProvider, now: Date): Promise<OfferedClasses> {
  const offers = classesOf(person, now);
  const refs = offers.map((each) => firestore.doc(paths.class(each.class.classId)));
  const read = refs.length > 0 ? await firestore.getAll(...refs) : [];
  const isStored = (index: number) => read[index]?.exists === true;
  const classes = offers.map((each, index) =>
    isStored(index) ? classDocument.parse(read[index]?.data()) : each.class,
  );
  return {
    classes,
    create(batch) {
      for (const { class: made, joinUrl } of offers.filter((_, index) => !isStored(index))) {
        const { classId, providerId } = made;
        batch.create(firestore.doc(paths.class(classId)), classDocument.parse(made));
        if (joinUrl === null) continue;
        batch.set(firestore.doc(paths.classLink(classId)), classLink.parse({ classId, providerId, joinUrl }));
      }
    },
    placed(booking) {
      const offer = offers.find((each) => each.class.classId === booking.classId);
      const occurrenceId = occurrenceOfSlot(booking.slotId);
      const place = (offer && occurrenceId && occurrenceBy(offer.class, occurrenceId)?.place) || null;
      return { ...booking, place, joinUrl: place?.kind === "online" ? (offer?.joinUrl ?? null) : null };
    },
  };
}
