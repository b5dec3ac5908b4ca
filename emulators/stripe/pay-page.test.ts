import { afterEach, beforeEach, expect, test } from "vitest";
import { sessionParams, startTestbed, type Testbed } from "./stripe-testbed.ts";

let bed: Testbed;
beforeEach(async () => {
  bed = await startTestbed(5918);
});
afterEach(() => bed.close());

const good = { email: "ana@example.com", number: "4242 4242 4242 4242", expiry: "12 / 34", cvc: "123" };

async function open(change = {}) {
  const session = await bed.stripe.checkout.sessions.create(sessionParams(change));
  return { id: session.id, url: session.url ?? "" };
}

async function submit(url: string, form: Record<string, string>) {
  const response = await bed.fetch(url, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
  return { status: response.status, location: response.headers.get("location"), text: await response.text() };
}

test("shows what is paid for, in the session's language, with the way back", async () => {
  const { url } = await open({ customer_email: "ana@example.com", locale: "de", submit_type: "book" });

  const page = await (await bed.fetch(url)).text();

  expect(page).toContain("120,00\u00a0$");
  expect(page).toContain("Mixing, 2 hours");
  expect(page).toContain('value="ana@example.com"');
  expect(page).toContain('href="http://localhost:5050/back"');
  expect(page).toContain("stand-in");
});

test("shows a currency without decimals as it is written", async () => {
  const { url } = await open({
    line_items: [{ price_data: { currency: "jpy", unit_amount: 9_000, product_data: { name: "Mix" } }, quantity: 2 }],
  });

  expect(await (await bed.fetch(url)).text()).toContain("¥18,000");
});

test("writes what others named as text, never as markup", async () => {
  const { url } = await open({
    line_items: [
      { price_data: { currency: "usd", unit_amount: 900, product_data: { name: "<script>x</script>" } }, quantity: 1 },
    ],
  });

  expect(await (await bed.fetch(url)).text()).toContain("&lt;script&gt;x&lt;/script&gt;");
});

test("pays and leads to the address the session names", async () => {
  const { id, url } = await open();

  expect(await submit(url, good)).toMatchObject({ status: 303, location: `http://localhost:5050/done?checkout=${id}` });

  expect(await bed.stripe.checkout.sessions.retrieve(id)).toMatchObject({
    payment_status: "paid",
    customer_details: { email: "ana@example.com" },
  });
});

test("pays once, however often the form is sent", async () => {
  const { id, url } = await open();
  await submit(url, good);

  expect(await submit(url, good)).toMatchObject({ status: 303 });

  expect((await bed.stripe.charges.list()).data).toHaveLength(1);
  const page = await (await bed.fetch(url)).text();
  expect(page).toContain("already paid");
  expect((await bed.stripe.checkout.sessions.retrieve(id)).status).toBe("complete");
});

test("stays on the page with the reason when the card is refused, and keeps what was typed but the CVC", async () => {
  const { url } = await open();

  const { status, text } = await submit(url, { ...good, number: "4000 0000 0000 0002" });

  expect(status).toBe(200);
  expect(text).toContain('role="alert">Your card was declined.<');
  expect(text).toContain('value="4000 0000 0000 0002"');
  expect(text).not.toContain('value="123"');
  expect(await (await bed.fetch(url)).text()).toContain("Your card was declined.");
  expect(await submit(url, good)).toMatchObject({ status: 303 });
});

test.each([
  ["email", "ana"],
  ["number", "4242 4242 4242 4241"],
  ["number", ""],
  ["expiry", "13/34"],
  ["expiry", "01/20"],
  ["cvc", "12"],
])("asks again for %s %j, charging nothing", async (name, value) => {
  const { url } = await open();

  const { status, text } = await submit(url, { ...good, [name]: value });

  expect(status).toBe(200);
  expect(text).toMatch(new RegExp(`id="${name}"[^>]*aria-invalid="true" aria-describedby="${name}-error" +autofocus`));
  expect((await bed.stripe.charges.list()).data).toEqual([]);
});

test("asks the bank for a 3-D Secure card, and goes back to the page when it fails", async () => {
  const { id, url } = await open();
  const card = { ...good, number: "4000 0025 0000 3155" };

  expect(await submit(url, card)).toMatchObject({ status: 303, location: `/c/pay/${id}/3ds` });
  expect(await (await bed.fetch(`${url}/3ds`)).text()).toContain("Complete authentication");
  expect(await submit(`${url}/3ds`, { answer: "fail" })).toMatchObject({ status: 303, location: `/c/pay/${id}` });
  expect(await (await bed.fetch(url)).text()).toContain("unable to authenticate");

  await submit(url, card);
  expect((await submit(`${url}/3ds`, { answer: "complete" })).location).toContain("/done");
});

test("says that a session has expired, and takes no card", async () => {
  const { id, url } = await open();
  await bed.stripe.checkout.sessions.expire(id);

  const { status, text } = await submit(url, good);
  expect(status).toBe(200);
  expect(text).toContain("has expired");
  expect(await (await bed.fetch(url)).text()).toContain("has expired");
  expect((await bed.stripe.charges.list()).data).toEqual([]);
});

test("knows no other page", async () => {
  for (const path of ["/c/pay/cs_test_none", "/receipts/ch_none", "/elsewhere"]) {
    expect((await bed.fetch(path)).status).toBe(404);
  }
});
