import type { Browser, Page } from "@playwright/test";
import { ratioOfMedians } from "../measure/statistics.ts";
import { timeInTurns } from "../measure/time-in-turns.ts";
import { type Approvals, prepareApprovals, type Side } from "../server/prepare-approvals.ts";
import type { Person } from "../server/save-person.ts";
import { openPage } from "./open-page.ts";

const warmUps = 10;
const rounds = 50;

interface Pages {
  readonly customer: Page;
  readonly provider: Page;
}

/**
 * `approve_to_customer_ms_ratio`: from the provider's click to the changed page of the customer in another browser, with
 * the product's pages and its callable, against a bare callable with the same reads and writes and a bare listener that
 * sets a heading. Both calls pass through one server, and each pair of pages is signed in alike.
 *
 * @param url of the built page `approve`
 * @param port where the built page calls functions
 */
export async function measureApproveToCustomer(browser: Browser, url: string, port: number) {
  const approvals = await prepareApprovals(port);
  const product = await openPages(browser, url, approvals.product, signInToProduct);
  await product.provider.evaluate(() => window.approveBench.showRequests());
  const reference = await openPages(browser, url, approvals.reference, signInToBare);

  const times = await timeInTurns(
    {
      async product(round) {
        const bookingId = await approvals.product.ask(round);
        const shown = await product.customer.evaluateHandle((id) => window.approveBench.showBooking(id), bookingId);
        const seen = shown.evaluate(({ approved }) => approved);
        const clicked = await product.provider.evaluate(() => window.approveBench.clickApprove());
        return since(clicked, seen, approvals);
      },
      async reference(round) {
        const bookingId = await approvals.reference.ask(round);
        const path = `bookings/${bookingId}`;
        const shown = await reference.customer.evaluateHandle((at) => window.approveBench.showBare(at), path);
        const seen = shown.evaluate(({ approved }) => approved);
        const clicked = await reference.provider.evaluate((id) => window.approveBench.clickBare(id), bookingId);
        return since(clicked, seen, approvals);
      },
    },
    { warmUps, rounds },
  );
  await approvals.close();
  for (const { customer, provider } of [product, reference]) {
    await Promise.all([customer.context().close(), provider.context().close()]);
  }
  return { approve_to_customer_ms_ratio: ratioOfMedians(times.product, times.reference) };
}

async function since(clicked: number, seen: Promise<number>, approvals: Approvals): Promise<number> {
  const milliseconds = (await seen) - clicked;
  await approvals.answered();
  return milliseconds;
}

type SignIn = (page: Page, person: Person) => Promise<void>;

const signInToProduct: SignIn = (page, { email, password }) =>
  page.evaluate(([address, secret]) => window.approveBench.signIn(address, secret), [email, password] as const);

const signInToBare: SignIn = (page, { email, password }) =>
  page.evaluate(([address, secret]) => window.approveBench.signInBare(address, secret), [email, password] as const);

async function openPages(browser: Browser, url: string, side: Side, signIn: SignIn): Promise<Pages> {
  const open = async (person: Person): Promise<Page> => {
    const page = await openPage(browser);
    await page.goto(url);
    await page.waitForFunction(() => "approveBench" in window);
    await signIn(page, person);
    return page;
  };
  return { customer: await open(side.customer), provider: await open(side.provider) };
}
