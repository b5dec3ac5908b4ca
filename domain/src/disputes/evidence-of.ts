import { formatMoney } from "../money/money.ts";
import type { DisputeFile } from "./dispute-file.ts";

/** What the processor takes of each text; beyond it the bank reads nothing. */
const mostLength = 20_000;

/** What the bank is told of a disputed payment: the file in words, in UTC, for somebody who knows nothing of us. */
export interface Evidence {
  readonly product_description: string;
  readonly service_date: string;
  readonly customer_name: string;
  readonly customer_email_address?: string;
  readonly cancellation_policy_disclosure: string;
  readonly refund_policy_disclosure: string;
  readonly access_activity_log: string;
  readonly uncategorized_text: string;
}

/** The texts of a dispute's file in the fields that the processor has for them. */
export function evidenceOf(file: DisputeFile): Evidence {
  const { booking } = file;
  const { email } = booking.customer;
  const terms = termsOf(file);
  return {
    product_description: cut([
      `${booking.title ?? `Live creative time: ${booking.task}`} with ${booking.provider.name}, booked online at FlexSession.`,
      `Booked ${momentOf(booking.bookedAt)} for ${momentOf(booking.start)} to ${momentOf(booking.end)}, reference ${booking.reference}.`,
      ...file.paidWith.map(
        ({ start, end, reference, state, priceMinor }) =>
          `The same payment is for ${momentOf(start)} to ${momentOf(end)}, reference ${reference}, price ${formatMoney(priceMinor, booking.currency, "en")}, ${state}.`,
      ),
      paidOf(file),
    ]),
    service_date: momentOf(booking.start),
    customer_name: booking.customer.name,
    ...(email !== "" && { customer_email_address: email }),
    cancellation_policy_disclosure: cut([`Shown before paying, and stored with the booking. ${terms}`]),
    refund_policy_disclosure: cut([`Shown before paying, and stored with the booking. ${terms}`]),
    access_activity_log: cut(activityOf(file)),
    uncategorized_text: cut(["What the parties wrote to each other:", ...talkOf(file)]),
  };
}

/** What this payment took: the booking's price may have changed since, when seats were given back or its time moved. */
function paidOf({ booking: { currency, priceMinor, seats, isClass }, payment, refundMinor }: DisputeFile): string {
  const money = (minor: number) => formatMoney(minor, currency, "en");
  const back = payment.refundedMinor > 0 ? `, of which ${money(payment.refundedMinor)} was refunded` : "";
  const now = isClass ? `${money(priceMinor)} for ${seats} of a class's seats` : money(priceMinor);
  const isWhole = payment.capturedMinor === priceMinor && refundMinor === 0;
  return `Paid ${money(payment.capturedMinor)} by this payment${back}.${isWhole ? "" : ` The price is ${now}.`}`;
}

function termsOf({ policy }: DisputeFile): string {
  const tiers = policy.tiers.map(
    ({ hoursBefore, refundBasisPoints }) =>
      `Cancelled up to ${hoursBefore} hours before the start, ${refundBasisPoints / 100} % is refunded.`,
  );
  return [...tiers, "Later, nothing is refunded. When the provider cancels, all of it is."].join(" ");
}

function activityOf(file: DisputeFile): string[] {
  const { delivery } = file;
  return [
    ...file.history.map(({ at, actor, to, cause }) => `${momentOf(at)}: ${to}, by ${actor} (${cause})`),
    ...file.attendance.map(
      ({ side, messages, files, firstAt, lastAt }) =>
        `The ${side} wrote ${file.hasAllMessages ? "" : "at least "}${messages} messages and sent ${files} files${firstAt && lastAt ? `, from ${momentOf(firstAt)} to ${momentOf(lastAt)}` : ""}.`,
    ),
    ...(delivery
      ? [`Delivered ${momentOf(delivery.at)}: ${delivery.name}, version ${delivery.version}, ${delivery.state}.`]
      : []),
    ...(file.approvedAt ? [`Approved ${momentOf(file.approvedAt)}.`] : []),
    ...file.files.map(
      ({ at, side, name, version, size, sha256 }) =>
        `${momentOf(at)}: the ${side} sent ${name}, version ${version}, ${size} bytes, SHA-256 ${sha256 ?? "unknown"}`,
    ),
  ];
}

/** The newest of what was said: the oldest gives way where it does not fit. */
function talkOf({ messages }: DisputeFile): string[] {
  const said = messages.flatMap((each) =>
    each.text === "" ? [] : [`${momentOf(each.at)}, the ${each.side}: ${each.text}`],
  );
  let length = 100;
  const first = said.findLastIndex((each) => {
    length += each.length + 1;
    return length > mostLength;
  });
  return said.slice(first + 1);
}

function cut(lines: readonly string[]): string {
  return lines.join("\n").slice(0, mostLength);
}

function momentOf(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
