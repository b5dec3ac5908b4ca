import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { exchange, overWork, writtenIn } from "./feedback-parts.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer } from "./publish.ts";

const bed = flowBed();

beforeEach(clearDatabase);

const words = { stars: 4, text: "Quick, and it shows." };

describe("a report", () => {
  it("keeps what was said, once a person; nothing sealed can be reported", async () => {
    const room = await overWork(bed.clock);
    const { bookingId, customer, provider } = room;
    await get("giveFeedback", customer, { bookingId, ...words });
    const [sealed] = await writtenIn(room);
    const about = { feedbackId: sealed?.feedbackId ?? "", part: "feedback", reason: "untrue", why: "We never met" };
    for (const where of [null, bookingId]) {
      const { refused } = await call("reportFeedback", provider, { ...about, bookingId: where });
      expect(refused).toBe("not-found");
    }
    await get("giveFeedback", provider, { bookingId, stars: 1, text: "Rude" });
    for (const _ of [1, 2]) await get("reportFeedback", provider, { ...about, bookingId: null });
    const ofProvider = (await writtenIn(room))[1];
    const rude = {
      feedbackId: ofProvider?.feedbackId ?? "",
      part: "feedback",
      bookingId,
      reason: "insulting",
      why: "",
    };
    await get("reportFeedback", customer, rude);
    expect((await call("reportFeedback", await newcomer(), rude)).refused).toBe("not-found");

    const { docs } = await db.collection(paths.reports).get();
    const reports = docs.map((each) => each.data());
    expect(reports.find((each) => each.by === provider.uid)).toMatchObject({ ...about, ...words, writer: "customer" });
    expect(reports.find((each) => each.by === customer.uid)).toMatchObject({
      ...rude,
      text: "Rude",
      writer: "provider",
    });
    expect(reports).toHaveLength(2);
  });

  it("is of a reply as well, by whoever it answers or reads it on the page", async () => {
    const room = await overWork(bed.clock);
    const { bookingId, customer, provider } = room;
    await exchange(room);
    const [ofCustomer, ofProvider] = await writtenIn(room);
    const about = { part: "reply", reason: "insulting", why: "" };
    const toPublic = { ...about, feedbackId: ofCustomer?.feedbackId ?? "", bookingId: null };
    const toProvider = { ...about, feedbackId: ofProvider?.feedbackId ?? "", bookingId };
    expect((await call("reportFeedback", customer, toPublic)).refused).toBe("not-found");
    expect((await call("reportFeedback", provider, toProvider)).refused).toBe("not-found");

    await get("replyToFeedback", provider, { bookingId, text: "You are the worst" });
    await get("replyToFeedback", customer, { bookingId, text: "So are you" });
    await get("reportFeedback", customer, { ...toPublic, part: "feedback" });
    await get("reportFeedback", customer, toPublic);
    await get("reportFeedback", provider, toProvider);
    expect((await call("reportFeedback", customer, toProvider)).refused).toBe("not-found");

    const { docs } = await db.collection(paths.reports).where("part", "==", "reply").get();
    const replies = docs.map((each) => each.data());
    expect(replies.find((each) => each.by === customer.uid)).toMatchObject({
      writer: "provider",
      replyText: "You are the worst",
    });
    expect(replies.find((each) => each.by === provider.uid)).toMatchObject({
      writer: "customer",
      replyText: "So are you",
    });
    expect(replies).toHaveLength(2);
  });
});
