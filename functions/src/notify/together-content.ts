import type { Booking } from "@flexsession/domain/booking/booking";
import type { Content, Line } from "./content.ts";
import { money, nameOf } from "./mail-words.ts";

/** An amount that is the same of all would read as what all of them cost. */
const ofEach: ReadonlySet<string> = new Set(["Paid", "Price"]);

type Bookings = readonly [Booking, ...Booking[]];

/** What a mail says of one booking, and the reference by which it is found again. */
export function withReference({ reference }: Pick<Booking, "reference">, content: Content): Content {
  return { ...content, lines: [...content.lines, ["Reference", reference]] };
}

/**
 * What a mail says of several bookings at once: of each what is its own, then once what is the same of all, and what they come
 * to.
 *
 * @param contentOf what it would say of one by itself
 */
export function togetherContent(bookings: Bookings, contentOf: (booking: Booking) => Content): Content {
  const [first, ...others] = bookings;
  const { headline } = contentOf(first);
  const said = bookings.map((each): readonly Line[] => [
    ["What", nameOf(each)],
    ...withReference(each, contentOf(each)).lines,
  ]);
  const isOfAll = (line: Line) =>
    !ofEach.has(line[0] ?? "") && said.every((lines) => lines.some((each) => wordsOf(each) === wordsOf(line)));
  const totalMinor = bookings.reduce((sum, each) => sum + each.priceMinor, 0);
  return {
    headline: `${headline} and ${others.length} more ${others.length === 1 ? "date" : "dates"}`,
    lines: [
      ...said.flatMap((lines) => lines.filter((each) => !isOfAll(each))),
      ...(said[0]?.filter(isOfAll) ?? []),
      ...(totalMinor > 0 ? ([["All dates together", money(first, totalMinor)]] as const) : []),
    ],
    // What costs nothing is of no order, so that no page of a booking lists the others.
    ...(first.order === null && { action: { text: "Open your bookings", path: "/bookings" } }),
  };
}

function wordsOf(line: Line): string {
  return typeof line === "string" ? line : line.join(": ");
}
