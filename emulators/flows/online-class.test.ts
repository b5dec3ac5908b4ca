import "./flow-environment.ts";
import { beforeEach, expect, it } from "vitest";
import { call, get } from "./call.ts";
import { classWish, link, nextOf, offering, teach, wording } from "./class-parts.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { newcomer, publish } from "./publish.ts";
import { bookingOf, hold } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

it("gives the link of an online class to the booked alone", async () => {
  const place = { kind: "online" } as const;
  expect((await call("createClass", await publish({}), classWish({ place }))).refused).toBe("link-missing");
  const taught = await teach(await publish({}), { place: { kind: "online" }, joinUrl: link });
  const { slotId } = await nextOf(bed, taught);
  const provider = await offering(taught);
  const [paying, paid] = [await newcomer(), await newcomer()];
  const held = await hold(paying, wish(provider, { slotId }));
  const { bookingId } = await book(bed, paid, wish(provider, { slotId }));
  expect(await bookingOf(bookingId)).toMatchObject({ joinUrl: link, place: { kind: "online" } });
  expect((await bookingOf(held.bookingId)).joinUrl).toBeNull();
  const holding = Object.entries(await dumpDatabase())
    .filter(([, value]) => JSON.stringify(value).includes("canary-of-the-link"))
    .map(([path]) => path);
  expect(holding.toSorted()).toEqual([`bookings/${bookingId}`, `classLinks/${taught.classId}`]);

  const { title, description, level, subjects, materials, pictureUrls } = classWish();
  const words = { title, description, level, subjects, materials, pictureUrls };
  await get("saveClass", provider, { ...(await wording(taught)), ...words, joinUrl: "https://meet.example/other" });
  expect(await bookingOf(bookingId)).toMatchObject({ joinUrl: "https://meet.example/other", freeLeaveUntil: null });
  await get("cancelBooking", paid, { bookingId, refundMinor: 0 });
  expect((await bookingOf(bookingId)).joinUrl).toBeNull();
});
