import { fileKinds } from "@flexsession/domain/room/file-kind";
import { onObjectFinalized } from "firebase-functions/storage";
import { takeIn } from "./take-in.ts";

/** `bookings/{bookingId}/{kind}/{fileId}`, where people send to: previews are our own. */
const place = new RegExp(`^bookings/([A-Za-z0-9_-]+)/(${fileKinds.join("|")})/([A-Za-z0-9-]+)$`);

/**
 * Looks at every file of a room as soon as its last byte is in. One at a time in a process, since a long sound keeps a
 * core busy; what fails is delivered again.
 */
export const fileFinalized = onObjectFinalized(
  { retry: true, concurrency: 1, memory: "512MiB", timeoutSeconds: 540 },
  async ({ data }) => {
    const [, bookingId, kind, fileId] = place.exec(data.name) ?? [];
    if (bookingId !== undefined && kind !== undefined && fileId !== undefined)
      await takeIn({ bookingId, kind, fileId });
  },
);
