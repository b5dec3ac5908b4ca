import { openRoom, type TestRoom } from "./fixtures/open-room.ts";
import { sweepScreen } from "./fixtures/sweep-screen.ts";
import { expect, test } from "./fixtures/test.ts";
import { RoomPage } from "./pages/room-page.ts";

type SignIn = (options: { email: string }) => Promise<{ page: RoomPage["page"] }>;

/** Both parties of a fresh booking in its room. */
async function both(signIn: SignIn): Promise<{ room: TestRoom; nina: RoomPage; marcus: RoomPage }> {
  const room = await openRoom();
  const pages = await Promise.all([signIn({ email: room.customer.email }), signIn({ email: room.provider.email })]);
  const [nina, marcus] = pages.map(({ page }) => new RoomPage(page));
  if (!nina || !marcus) throw new Error("two people, two pages");
  await nina.open(room.bookingId);
  await marcus.open(room.bookingId);
  return { room, nina, marcus };
}

test("carries a message to the other at once, shows who is there and types, and that it was read", async ({
  signIn,
}) => {
  const { nina, marcus } = await both(signIn);
  await expect(nina.page.getByText("Nothing has been said here yet")).toBeVisible();
  expect(await sweepScreen(nina.page, "room-empty")).toEqual([]);
  await nina.page.setViewportSize({ width: 1280, height: 800 });
  await expect(nina.company).toHaveText("Marcus Reed is here");
  await expect(marcus.company).toHaveText("Nina Castellano is here");

  await nina.field.pressSequentially("Hello Marcus");
  await expect(marcus.company).toHaveText("Nina Castellano is typing");
  await nina.field.press("Shift+Enter");
  await nina.field.pressSequentially("see https://example.com/mix <b>now</b>");
  await nina.field.press("Enter");
  await expect(marcus.message("Hello Marcus")).toContainText("<b>now</b>");
  await expect(marcus.thread.getByRole("link")).toHaveAttribute("href", "https://example.com/mix");
  await expect(marcus.company).toHaveText("Nina Castellano is here");
  await expect(nina.message("Hello Marcus")).toContainText("Read");
  await expect(nina.field).toHaveValue("");
  await expect(nina.field).toBeFocused();

  await marcus.say("Hi Nina");
  await expect(nina.message("Hi Nina")).toContainText("Marcus Reed");
  await expect(nina.thread.getByText("Today")).toBeVisible();
  await marcus.page.close();
  await expect(nina.company).toHaveText("Marcus Reed is not here now");
});

test("changes a message and takes one back, live, by keyboard alone, and leaves the trace of both", async ({
  signIn,
}) => {
  const { nina, marcus } = await both(signIn);
  await nina.say("Teh mix is fine");
  await nina.say("Nonsense");
  await expect(marcus.message("Nonsense")).toBeVisible();
  await expect(marcus.page.getByRole("button", { name: "More about this message" })).toHaveCount(0);

  const more = nina.message("Teh mix").getByRole("button", { name: "More about this message" });
  await more.focus();
  await more.press("Enter");
  await expect(nina.page.getByRole("menuitem", { name: "Edit" })).toBeFocused();
  await nina.page.keyboard.press("Enter");
  await expect(nina.field).toBeFocused();
  await expect(nina.field).toHaveValue("Teh mix is fine");
  await nina.field.fill("The mix is fine");
  await nina.field.press("Enter");
  await expect(marcus.message("The mix is fine")).toContainText("edited");
  await expect(nina.field).toHaveValue("");

  await nina.field.press("ArrowUp");
  await expect(nina.field).toHaveValue("Nonsense");
  await nina.field.press("Escape");
  await nina.choose("Nonsense", "Delete");
  await expect(marcus.message("Message deleted")).toBeVisible();
  await expect(marcus.message("Nonsense")).toHaveCount(0);
  await expect(nina.message("Message deleted")).toBeVisible();
  expect(await sweepScreen(nina.page, "room-messages")).toEqual([]);
});

test("keeps what is written without a connection, says so, and sends it once when there is one", async ({
  signIn,
  noise,
}) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED|Could not reach|WebChannel|net::|transport errored|cleardot/);
  const { nina, marcus } = await both(signIn);
  await nina.say("Before");
  await expect(nina.message("Before")).toContainText(/Sent|Read/);
  await nina.page.context().setOffline(true);
  await nina.say("First without a connection");
  await nina.say("Second without a connection");
  await expect(nina.message("First without")).toContainText("Waiting for the connection");
  await marcus.say("Are you there?");
  await expect(marcus.message("Are you there?")).toBeVisible();
  await expect(marcus.message("First without")).toHaveCount(0);

  await nina.page.context().setOffline(false);
  await expect(marcus.message("First without")).toHaveCount(1);
  await expect(marcus.message("Second without")).toHaveCount(1);
  await expect(nina.message("First without")).toContainText(/Sent|Read/);
  await expect(nina.message("Are you there?")).toBeVisible();
  await expect(nina.message("Second without")).toHaveCount(1);
});
