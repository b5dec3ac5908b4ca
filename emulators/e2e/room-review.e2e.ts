import { paths } from "@flexsession/domain/paths";
import { z } from "zod";
import { linkSigner } from "../files/link-signer.ts";
import { localSecrets } from "../launch/local-secrets.ts";
import { stacks } from "../launch/stacks.ts";
import { openRoom, type TestRoom } from "./fixtures/open-room.ts";
import { putComment, putSound } from "./fixtures/put-sound.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { ReviewPage } from "./pages/review-page.ts";

const linked = z.object({ result: z.object({ url: z.string(), until: z.string() }) });

type SignIn = (options: { email: string }) => Promise<{ page: ReviewPage["page"] }>;

declare global {
  interface Window {
    /** How often the page decoded sound by itself. */
    decoded: number;
    /** The elements that were played, in the order of their first play. */
    played: HTMLMediaElement[];
  }
}

/** Notes what a page plays, and whether it ever decodes a sound by itself. */
async function watchSound({ page }: ReviewPage): Promise<void> {
  await page.addInitScript(() => {
    window.decoded = 0;
    window.played = [];
    // oxlint-disable-next-line typescript/unbound-method -- it is applied to its context below
    const { decodeAudioData } = BaseAudioContext.prototype;
    BaseAudioContext.prototype.decodeAudioData = function decode(...given) {
      window.decoded += 1;
      return decodeAudioData.apply(this, given);
    };
    // oxlint-disable-next-line typescript/unbound-method -- it is called on its element below
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function playNoted() {
      if (!window.played.includes(this)) window.played.push(this);
      return play.call(this);
    };
  });
}

/** Both parties of a fresh booking, each with a browser of their own. */
async function both(signIn: SignIn): Promise<{ room: TestRoom; nina: ReviewPage; marcus: ReviewPage }> {
  const room = await openRoom();
  const pages = await Promise.all([signIn({ email: room.customer.email }), signIn({ email: room.provider.email })]);
  const [nina, marcus] = pages.map(({ page }) => new ReviewPage(page));
  if (!nina || !marcus) throw new Error("two people, two pages");
  return { room, nina, marcus };
}

test("carries comments to the other side at once, as text, with edits, done and the count at the file", async ({
  signIn,
}) => {
  test.slow();
  const { room, nina, marcus } = await both(signIn);
  const fileId = await putSound(room, { seconds: 30 });
  await Promise.all([nina.open(room.bookingId, fileId, 10), marcus.open(room.bookingId, fileId)]);
  await expect(nina.page.getByText("No comments yet")).toBeVisible();
  expect(await sweepScreen(nina.page, "review-empty")).toEqual([]);
  await nina.page.setViewportSize({ width: 1280, height: 800 });

  await nina.field.fill("Less <b>reverb</b> <img src=x onerror=alert(1)> please");
  await nina.field.press("Enter");
  const [mine, theirs] = [nina.comment("reverb"), marcus.comment("reverb")];
  await expect(theirs).toContainText("Less <b>reverb</b> <img src=x onerror=alert(1)> please");
  await expect(theirs).toContainText("Nina Castellano");
  await expect(theirs.locator("b, img")).toHaveCount(0);
  await expect(marcus.markers).toHaveCount(1);
  await expect(theirs.getByRole("button", { name: "Edit" })).toHaveCount(0);

  await mine.getByRole("button", { name: "Edit" }).click();
  const editor = nina.page.getByRole("textbox", { name: "Change the comment" });
  await editor.fill("Less reverb here");
  await editor.press("Enter");
  await expect(theirs).toContainText("edited");

  await marcus.page.goto(`/bookings/${room.bookingId}/room`);
  // The first event of a function waits for it to start.
  await expect(marcus.page.getByText("1 open comment")).toBeVisible({ timeout: 90_000 });
  await marcus.page.getByRole("link", { name: "Listen to Song.wav, version 1, and comment" }).click();
  await theirs.getByRole("checkbox", { name: "Done: Less reverb here" }).click();
  await expect(mine).toContainText("Done by Marcus Reed");
  await expect(nina.page.locator("[data-marker=done]")).toHaveCount(1);
  await nina.page.getByRole("button", { name: "Open (0)" }).click();
  await expect(nina.page.getByText("Nothing is open. Well done.")).toBeVisible();
  await nina.page.getByRole("button", { name: "Done (1)" }).click();
  await mine.getByRole("button", { name: "Delete" }).click();
  await expect(marcus.comment("Comment deleted")).toBeVisible();
  await expect(marcus.markers).toHaveCount(0);
});

test("plays, seeks, loops and compares at the same moment, and never decodes", async ({ signIn }) => {
  test.slow();
  const { room, nina } = await both(signIn);
  await watchSound(nina);
  const first = await putSound(room, { seconds: 40 });
  const second = await putSound(room, { seconds: 40, version: 2 });
  await putSound(room, { seconds: 40, name: "Reference.wav", kind: "references" });
  await putComment(room, second, { text: "Too early", startSeconds: 8, endSeconds: 14 });
  await nina.open(room.bookingId, second);
  await expect(nina.sound("Reference.wav")).toBeVisible();

  await nina.page.keyboard.press("Space");
  await expect(nina.pause).toBeVisible();
  await expect.poll(() => nina.seconds()).toBeGreaterThanOrEqual(1);
  await nina.page.keyboard.press("ArrowRight");
  await nina.page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => nina.seconds()).toBeGreaterThanOrEqual(7);

  const before = await nina.seconds();
  await nina.page.keyboard.press("2");
  await expect(nina.sound("Song.wav", 1)).toHaveAttribute("aria-pressed", "true");
  await expect(nina.pause).toBeVisible();
  await expect(nina.page.getByText("You hear Song.wav, version 1.")).toBeVisible();
  await expect.poll(() => nina.page.evaluate(() => window.played.map((each) => each.paused))).toEqual([true, false]);
  const leftAt = () => nina.page.evaluate(() => window.played[0]?.currentTime ?? 0);
  const gained = () =>
    nina.page.evaluate(() => (window.played[1]?.currentTime ?? 0) - (window.played[0]?.currentTime ?? 0));
  expect(await leftAt()).toBeGreaterThanOrEqual(before);
  await expect.poll(gained).toBeGreaterThanOrEqual(0);
  expect(await gained()).toBeLessThan(3);
  await nina.sound("Reference.wav").click();
  await expect(nina.pause).toBeVisible();
  await expect.poll(() => nina.seconds()).toBeGreaterThanOrEqual(before + 1);

  await nina.page.keyboard.press("1");
  await nina.page.keyboard.press("Home");
  await nina.page.keyboard.press("i");
  await nina.page.keyboard.press("Shift+ArrowRight");
  await nina.page.keyboard.press("o");
  await expect(nina.page.getByText("Loop 0:00 to 0:01")).toBeVisible();
  await nina.page.waitForTimeout(2_500);
  expect(await nina.seconds()).toBeLessThanOrEqual(1);
  await nina.page.keyboard.press("l");
  await expect.poll(() => nina.seconds()).toBeGreaterThanOrEqual(2);

  const box = await nina.position.boundingBox();
  if (!box) throw new Error("the waveform is on the page");
  const xAt = (seconds: number) => box.x + (box.width * seconds) / 40;
  await nina.page.mouse.move(xAt(20), box.y + 40);
  await nina.page.mouse.down();
  await nina.page.mouse.move(xAt(30), box.y + 40, { steps: 4 });
  await nina.page.mouse.up();
  await expect(nina.page.getByText("Loop 0:20 to 0:30")).toBeVisible();
  await expect(nina.page.getByRole("textbox", { name: "Comment on 0:20 to 0:30" })).toBeVisible();
  await nina.page.keyboard.press("Space");
  await expect(nina.play).toBeVisible();
  expect(await sweepScreen(nina.page, "review-playing")).toEqual([]);
  expect(await nina.page.evaluate(() => window.decoded)).toBe(0);
  expect(first).not.toBe(second);
});

test("takes a comment at 0:10 by keyboard alone, and goes there from the list", async ({ signIn }) => {
  const { room, nina, marcus } = await both(signIn);
  const fileId = await putSound(room, { seconds: 30 });
  await Promise.all([nina.open(room.bookingId, fileId), marcus.open(room.bookingId, fileId)]);
  await nina.page.keyboard.press("ArrowRight");
  await nina.page.keyboard.press("ArrowRight");
  await expect(nina.position).toHaveAttribute("aria-valuetext", "0:10 of 0:30");
  await nina.page.keyboard.press("c");
  await expect(nina.field).toBeFocused();
  await nina.page.keyboard.type("c 1 o: keys are letters here");
  await nina.page.keyboard.press("Enter");
  await expect(marcus.comment("keys are letters here")).toContainText("0:10");
  await nina.page.keyboard.press("Escape");
  await expect(nina.position).toBeFocused();
  await nina.page.keyboard.press("Home");
  await expect.poll(() => nina.seconds()).toBe(0);

  const link = nina.page.getByRole("link", { name: "Go to 0:10" });
  for (let count = 0; count < 30 && !(await isFocused(link)); count++) await nina.page.keyboard.press("Tab");
  await nina.page.keyboard.press("Enter");
  await expect.poll(() => nina.seconds()).toBe(10);
  await expect(nina.page).toHaveURL(/\?at=10$/);
  await nina.page.keyboard.press("Tab");
  await nina.page.keyboard.press("Space");
  await expect(marcus.comment("keys are letters here")).toContainText("Done by Nina Castellano");
});

function isFocused(link: ReturnType<ReviewPage["page"]["getByRole"]>): Promise<boolean> {
  return link.evaluate((each) => each === document.activeElement);
}

test("goes on where it was when the address of the sound has expired", async ({ signIn, noise }) => {
  noise.allow(/400 \(Bad Request\)/);
  const { room, nina } = await both(signIn);
  const fileId = await putSound(room, { seconds: 30 });
  await nina.open(room.bookingId, fileId, 12);
  const sign = linkSigner(`http://127.0.0.1:${stacks.test.ports.files}`, localSecrets.linkSecret);
  const expired = await sign({
    path: paths.roomObject(room.bookingId, "mixes", fileId),
    generation: null,
    expires: new Date(Date.now() - 86_400_000),
    type: "audio/wav",
    disposition: "inline",
  });
  const answers: number[] = [];
  let asked = 0;
  nina.page.on("response", (response) => {
    if (response.url().includes("signature=")) answers.push(response.status());
  });
  await nina.page.route("**/linkFile", async (route) => {
    asked += 1;
    if (asked > 1) return route.continue();
    const response = await route.fetch();
    const { result } = linked.parse(await response.json());
    return route.fulfill({ response, json: { result: { ...result, url: expired } } });
  });

  await nina.page.keyboard.press("Space");
  await expect.poll(() => nina.seconds()).toBeGreaterThanOrEqual(14);
  await expect(nina.pause).toBeVisible();
  expect(asked).toBe(2);
  expect(answers[0]).toBe(400);
  expect(answers.slice(1).every((status) => status < 300)).toBe(true);
});

test("stays quick with two hundred comments, and shows them in both themes", async ({ signIn }) => {
  test.slow();
  const { room, nina } = await both(signIn);
  const fileId = await putSound(room, { seconds: 3_725, hasBytes: false });
  await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      putComment(room, fileId, {
        from: index % 3 === 0 ? room.customer.uid : room.provider.uid,
        text: `Number ${index}. ${"The bass is muddy here. ".repeat(1 + (index % 4))}`,
        startSeconds: index * 18,
        endSeconds: index % 5 === 0 ? index * 18 + 60 : null,
        ...(index % 4 === 1 && { doneAt: new Date(), doneBy: room.provider.uid }),
      }),
    ),
  );
  await nina.open(room.bookingId, fileId);
  await expect(nina.comments).toHaveCount(200);
  await expect(nina.markers).toHaveCount(200);
  const longest = await nina.page.evaluate(async () => {
    const button = [...document.querySelectorAll("button")].find((each) => each.textContent?.startsWith("Open ("));
    const begin = performance.now();
    button?.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - begin;
  });
  expect(longest).toBeLessThan(1_000);
  await expect(nina.comments).toHaveCount(150);
  expect(await sweepScreen(nina.page, "review-many")).toEqual([]);
});

test("says why there is nothing to hear, lets nobody add to a closed room, and refuses strangers", async ({
  signIn,
  noise,
}) => {
  noise.allow(/permission|firestore/i);
  const { room, nina } = await both(signIn);
  const fileId = await putSound(room, { seconds: 20 });
  await nina.page.goto(`/bookings/${room.bookingId}/room/files/00000000-0000-4000-8000-000000000000`);
  await expect(nina.page.getByRole("heading", { level: 1 })).toHaveText(/not here any more|could not be loaded/);
  expect(await sweepScreen(nina.page, "review-gone")).toEqual([]);

  const stranger = new ReviewPage((await signIn()).page);
  await stranger.page.goto(`/bookings/${room.bookingId}/room/files/${fileId}`);
  await expect(stranger.page.getByText("We could not find this room")).toBeVisible();
  await expect(stranger.wave).toHaveCount(0);

  const closed = await openRoom("refunded");
  const closedFile = await putSound(closed, { seconds: 20 });
  await putComment(closed, closedFile);
  const reader = new ReviewPage((await signIn({ email: closed.customer.email })).page);
  await reader.open(closed.bookingId, closedFile);
  await expect(reader.comment("The snare is too loud here.")).toBeVisible();
  await expect(reader.field).toHaveCount(0);
  await expect(reader.page.getByRole("checkbox", { name: /^Done/ })).toHaveCount(0);
  await reader.page.keyboard.press("Space");
  await expect.poll(() => reader.seconds()).toBeGreaterThanOrEqual(1);
});
