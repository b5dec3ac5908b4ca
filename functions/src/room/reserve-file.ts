import { requireNotApart } from "@flexsession/domain/account/apart";
import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { reserveFile as reserve } from "@flexsession/domain/room/reserve-file";
import { callable } from "../firebase/callable.ts";
import { refs } from "../firebase/refs.ts";
import { commitFile } from "./commit-file.ts";

/** Reserves one file of a room for its sender. The Storage rule then lets exactly that object in, once. */
export const reserveFile = callable(contracts.reserveFile, {}, (wish, { uid }) =>
  commitFile(wish, uid, ({ booking, access, file: known, space, put }, draft, now) => {
    if (access === "none") throw new Refusal("not-found");
    requireGoodStanding(draft.get(refs.user(uid)));
    // What is paid for goes on: its files are the work itself. After it a file is one more way to talk.
    const silent = booking.state === "confirmed" ? [] : booking.parties;
    for (const each of silent) requireNotApart(draft.get(refs.user(uid)), each);
    if (access === "read") throw new Refusal("room-closed");
    if (known) {
      const { kind, name, size, by, state } = known;
      const isSame = kind === wish.kind && name === wish.name && size === wish.size && by === uid;
      if (!isSame || state !== "reserved") throw new Refusal("key-reused");
      return known;
    }
    const reserved = reserve(space, booking, wish, uid, now);
    put(reserved);
    return reserved.file;
  }).then(({ type, until }) => ({ type, until })),
);
