import { day } from "@flexsession/domain/time/instant";
import { encodeWav } from "../../factories/encode-wav.ts";
import { slotInDays } from "../fixtures/slot-in-days.ts";
import { changePayouts, transfersTo } from "../fixtures/stripe-control.ts";
import { sweepScreen } from "../fixtures/sweep-screen.ts";
import { expect, test } from "../fixtures/test.ts";
import { advanceClock } from "../fixtures/test-clock.ts";
import { waitForMail } from "../fixtures/wait-for-mail.ts";
import { BookingPage } from "../pages/booking-page.ts";
import { DeliveryBar } from "../pages/delivery-bar.ts";
import { FilesPage } from "../pages/files-page.ts";
import { PayPage } from "../pages/pay-page.ts";
import { ProfilePage } from "../pages/profile-page.ts";

const patience = { timeout: 90_000 };
const wide = { width: 1280, height: 800 };
const mix = {
  name: "Song.wav",
  mimeType: "audio/wav",
  buffer: encodeWav(
    Float32Array.from({ length: 8_000 }, (_, at) => Math.sin(at / 9)),
    8_000,
  ),
};

test("books, delivers, approves, and pays the provider; money given back is taken back of the transfer", async ({
  signIn,
  publish,
}) => {
  test.slow();
  const slot = { ...(await slotInDays({ days: 2 })), priceMinor: 8_000 };
  const provider = await publish({ slots: { main: slot } });
  const [hers, his] = await Promise.all([signIn(), signIn({ email: provider.email })]);
  const profile = new ProfilePage(hers.page);
  await profile.open(provider.handle);
  await profile.choose("main");
  await profile.panel.chooseLength("2 hours");
  await profile.panel.hold.click();
  await new PayPage(hers.page).pay();
  const mine = new BookingPage(hers.page);
  await expect(mine.standing).toHaveText("Confirmed");
  const bookingId = mine.bookingId();

  const sender = new FilesPage(his.page);
  await sender.open(bookingId);
  await sender.chooseKind("Mixes");
  await sender.send([mix]);
  await expect(sender.download("Song.wav")).toBeVisible(patience);
  await new DeliveryBar(his.page).deliver();

  await changePayouts(provider.uid, "restricted");
  await advanceClock(3 * day);
  const theirs = new BookingPage(his.page);
  await his.page.goto(`/bookings/${bookingId}`);
  await expect(theirs.standing).toHaveText("Completed", patience);
  await expect(
    his.page.getByText(/\$136\.00 is released to you once it is approved, on .* at the latest\./),
  ).toBeVisible();
  expect(await sweepScreen(his.page, "booking-to-be-released")).toEqual([]);
  expect(await transfersTo(provider.uid)).toEqual([]);

  await new FilesPage(hers.page).open(bookingId);
  const bar = new DeliveryBar(hers.page);
  await bar.approve.click();
  await expect(bar.dialog).toContainText(`${provider.name} is paid for it then.`);
  await bar.confirmApproval();
  await expect(his.page.getByText("$136.00 waits for you: your payouts are not in order.")).toBeVisible(patience);
  expect(await sweepScreen(his.page, "booking-waits-for-payouts")).toEqual([]);
  expect(await transfersTo(provider.uid)).toEqual([]);

  await changePayouts(provider.uid, "complete");
  await expect(his.page.getByText(/\$136\.00 was released to you on/)).toBeVisible(patience);
  await expect.poll(() => transfersTo(provider.uid)).toEqual([{ amount: 13_600, reversed: 0 }]);
  await waitForMail(provider.email, /^Released: \$136\.00 for Mix with /);
  await expect(bar.page.getByText("The money for it is released to its provider")).toBeVisible();
  await hers.page.setViewportSize(wide);
  await hers.page.goto(`/bookings/${bookingId}`);
  await expect(hers.page.getByText(`${provider.name} was paid for it.`)).toBeVisible();

  await his.page.setViewportSize(wide);
  await his.page.getByRole("button", { name: "Give money back" }).click();
  const dialog = his.page.getByRole("dialog", { name: /^Give money back to / });
  const amount = dialog.getByRole("textbox", { name: "Amount in USD" });
  await expect(amount).toHaveValue("160");
  await amount.fill("170");
  await dialog.getByRole("button", { name: "Give it back" }).click();
  await expect(dialog).toContainText("Please enter an amount of at most $160.00.");
  await expect(amount).toBeFocused();
  await amount.fill("40");
  await expect(dialog.getByRole("definition")).toHaveText(["$40.00", "$6.00", "$34.00"]);
  expect(await sweepScreen(his.page, "refund-dialog")).toEqual([]);
  await his.page.setViewportSize(wide);
  await dialog.getByRole("button", { name: "Give $40.00 back" }).click();

  await expect(
    his.page.getByText(/You gave \$40\.00 back on .*: \$34\.00 of it yours, \$6\.00 of our fee\./),
  ).toBeVisible();
  await expect(hers.page.getByText("$40.00 has gone back to your card")).toBeVisible();
  await expect.poll(() => transfersTo(provider.uid)).toEqual([{ amount: 13_600, reversed: 3_400 }]);
  expect(await sweepScreen(his.page, "booking-released-provider")).toEqual([]);
  expect(await sweepScreen(hers.page, "booking-released-customer")).toEqual([]);
  await waitForMail(hers.email, /gives money back for Mix$/);
});
