import type { Browser, Page } from "@playwright/test";
import { ratioOfMedians, rounded } from "../measure/statistics.ts";
import { timeInTurns } from "../measure/time-in-turns.ts";
import { type BenchRoom, fillThread, prepareRoom, type RoomPerson, watchRoom } from "../server/prepare-room.ts";
import { keepAnswers } from "./keep-answers.ts";
import { openPage } from "./open-page.ts";

const warmUps = 5;
/** The emulator takes 30 ms for one message and 80 for the next: a middle of fewer rounds moves by a fifth. */
const rounds = 100;
const counted = 10;
/** Beyond what the rules want between two read marks, so that each message is marked by itself. */
const calmMs = 2_500;
/** Longer than it takes to tell that somebody types. */
const typedMs = 400;
const thread = 10_000;
/** Ten seconds of scrolling. */
const frames = 600;
/** A frame that took longer than one and a half of a screen's. */
const droppedMs = 25;

/**
 * `message_to_dom_ratio`: from a click on Send to the text in the other's page, against a bare write and a bare listener.
 * `message_writes` and `message_reads`: the documents that a message and its reader's mark write, and those of the thread
 * that the reader's page reads for it. `chat_10k_scroll_dropped_frames_pct`: frames dropped while scrolling back through
 * ten thousand messages, beyond those that this machine drops over plain paragraphs.
 */
export async function measureRoom(browser: Browser, url: string) {
  const room = await prepareRoom("room-bench");
  const bare = await prepareRoom("bare-room-bench");
  const [sender, reader] = [
    await openRoom(browser, url, room, "customer"),
    await openRoom(browser, url, room, "provider"),
  ];
  const [bareSender, bareReader] = [
    await openBare(browser, url, bare.customer),
    await openBare(browser, url, bare.provider),
  ];
  await bareReader.evaluate(([id, uid]) => window.roomBench.listenBare(id, uid), [
    bare.bookingId,
    bare.provider.uid,
  ] as const);

  const sayIn = async (text: string): Promise<number> => {
    const said = await reader.evaluateHandle((one) => window.roomBench.untilSaid(one), text);
    await sender.getByRole("textbox").fill(text);
    // Nobody writes and sends at once: that somebody types is told before, and not together with the message.
    await sender.waitForTimeout(typedMs);
    const at = await sender.evaluate(() => window.roomBench.send());
    return (await said.evaluate((one) => one.said)) - at;
  };
  const times = await timeInTurns(
    {
      product: (round) => sayIn(`Round ${round}.`),
      async reference(round) {
        const text = `Round ${round}.`;
        const said = await bareReader.evaluateHandle((one) => window.roomBench.untilSaid(one), text);
        const { bookingId, parties } = bare;
        const at = await bareSender.evaluate(([id, both, one]) => window.roomBench.sendBare(id, both, one), [
          bookingId,
          parties,
          text,
        ] as const);
        return (await said.evaluate((one) => one.said)) - at;
      },
    },
    { warmUps, rounds },
  );

  await sender.waitForTimeout(calmMs);
  const writing = watchRoom(room);
  await sender.waitForTimeout(calmMs);
  const before = await messagesRead(reader);
  for (let count = 0; count < counted; count++) {
    await sayIn(`Counted ${count}.`);
    await sender.waitForTimeout(calmMs);
  }
  const reads = (await messagesRead(reader)) - before;
  const writes = writing.stop();
  for (const page of [sender, reader, bareSender, bareReader]) await page.context().close();

  return {
    message_to_dom_ratio: ratioOfMedians(times.product, times.reference),
    message_writes: rounded((writes.messages + writes.reads) / counted, 2),
    message_presence_writes: rounded(writes.presence / counted, 2),
    message_reads: rounded(reads / counted, 2),
    chat_10k_scroll_dropped_frames_pct: await measureScrolling(browser, url),
  };
}

async function measureScrolling(browser: Browser, url: string): Promise<number> {
  const room = await prepareRoom("long-room-bench");
  await fillThread(room, thread);
  const page = await openRoom(browser, url, room, "customer");
  const bare = await openPage(browser);
  await bare.goto(url);
  await bare.waitForFunction(() => "roomBench" in window);
  await bare.bringToFront();
  const machine = await bare.evaluate((count) => window.roomBench.scrollBare(count), frames);
  await page.bringToFront();
  const times = await page.evaluate((count) => window.roomBench.scrollThread(count), frames);
  await Promise.all([page.context().close(), bare.context().close()]);
  return rounded(Math.max(0, droppedIn(times) - droppedIn(machine)), 2);
}

function droppedIn(times: readonly number[]): number {
  return (100 * times.filter((each) => each > droppedMs).length) / times.length;
}

/**
 * How many documents of a thread a page's listener has read so far: each version of each once. The emulator resets every
 * listener of a query at each change and sends all of it again; what is sent again unchanged is no read of Firestore.
 */
async function messagesRead(page: Page): Promise<number> {
  const answers = await page.evaluate(() => window.firestoreAnswers);
  const version = /"name":\s*"([^"]*\/messages\/[^"]*)"[\s\S]*?"updateTime":\s*"([^"]*)"/g;
  const versions = answers.flatMap(({ text }) => [...text.matchAll(version)].map(([, name, at]) => `${name} ${at}`));
  return new Set(versions).size;
}

async function openRoom(browser: Browser, url: string, room: BenchRoom, side: "customer" | "provider"): Promise<Page> {
  const page = await openPage(browser);
  await keepAnswers(page);
  await page.goto(url);
  await page.waitForFunction(() => "roomBench" in window);
  const { email, password } = room[side];
  await page.evaluate(([address, secret]) => window.roomBench.signIn(address, secret), [email, password] as const);
  await page.evaluate((id) => window.roomBench.showRoom(id), room.bookingId);
  return page;
}

async function openBare(browser: Browser, url: string, { email, password }: RoomPerson): Promise<Page> {
  const page = await openPage(browser);
  await page.goto(url);
  await page.waitForFunction(() => "roomBench" in window);
  await page.evaluate(([address, secret]) => window.roomBench.signInBare(address, secret), [email, password] as const);
  return page;
}
