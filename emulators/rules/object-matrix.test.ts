import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { objectRows } from "../access/object-rows.ts";
import { type Act, acts, everybody, type Person, people } from "../access/people.ts";
import { makeBooking } from "../factories/make-booking.ts";
import { makeRoomFile } from "../factories/make-room-file.ts";
import { answerOf } from "./ask-cell.ts";
import { createStorageBed, newFileId, type StorageBed } from "./storage-bed.ts";

type Kind = keyof typeof objectRows;

const kinds = Object.keys(objectRows).filter((name): name is Kind => name in objectRows);
const size = 300;
const types: Record<Kind, string> = { picture: "image/webp", reserved: "audio/wav", anything: "image/webp" };

let bed: StorageBed;
const uids = new Map<Person, string>();
beforeAll(async () => {
  bed = await createStorageBed();
  for (const person of everybody) uids.set(person, await bed.openAccount({ suspended: person === "suspended" }));
});
afterAll(() => bed.close());

const uidOf = (person: Person) => uids.get(person) ?? "";
const ownerFor = (person: Person) => uidOf(person === "suspended" ? "suspended" : "provider");

/** A path of a row where a file of its owner lies, or may be sent. */
const places: Record<Kind, (owner: string) => Promise<string>> = {
  picture: async (owner) => paths.publicFile(owner, "photo", newFileId()),
  anything: async () => `secrets/${newFileId()}`,
  async reserved(by) {
    const [bookingId, fileId] = [randomUUID(), randomUUID()];
    const parties: [string, string] = [uidOf("customer"), by];
    const until = addMilliseconds(new Date(), hour);
    const booking = makeBooking("confirmed", { bookingId, customerId: parties[0], providerId: by });
    await bed.write(paths.booking(bookingId), booking);
    const file = makeRoomFile("reserved", { bookingId, fileId, parties, by, size, until });
    await bed.write(paths.roomFile(bookingId, fileId), file);
    return paths.roomObject(bookingId, file.kind, fileId);
  },
};

function ask(kind: Kind, act: Act, person: Person, path: string): Promise<unknown> {
  const { uid, claims } = people[person];
  const object = bed.files(uid === null ? null : uidOf(person), claims).ref(path);
  const asked: Record<Act, () => Promise<unknown>> = {
    get: () => object.getDownloadURL(),
    list: async () => object.parent?.listAll(),
    create: async () => void (await object.put(new Uint8Array(size), { contentType: types[kind] })),
    update: () => object.updateMetadata({ contentType: "text/html" }),
    delete: () => object.delete(),
  };
  return asked[act]();
}

describe.each(kinds)("%s", (kind) => {
  const row = objectRows[kind];
  const isAllowed = (person: Person, act: Act) => new Set<Person>(row[act]).has(person);
  const there = new Map<string, string>();

  /** One file for all that is not allowed to change it, past the rules. */
  async function lying(owner: string): Promise<string> {
    const path = there.get(owner) ?? (await places[kind](owner));
    if (!there.has(owner)) await bed.put(path, size, types[kind]);
    there.set(owner, path);
    return path;
  }

  it.each(
    everybody.flatMap((person) =>
      acts.map(
        (act) =>
          [`${people[person].heading} ${isAllowed(person, act) ? "can" : "cannot"} ${act}`, person, act] as const,
      ),
    ),
  )("%s", async (_, person, act) => {
    const owner = ownerFor(person);
    const path = act === "create" ? await places[kind](owner) : await lying(owner);
    expect(await answerOf(ask(kind, act, person, path))).toBe(isAllowed(person, act) ? "allowed" : "denied");
    // To send a file where one is would replace it.
    if (act === "update") expect(await answerOf(ask(kind, "create", person, path))).toBe("denied");
  });
});
