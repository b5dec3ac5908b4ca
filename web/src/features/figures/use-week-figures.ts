import type { WeekFiguresPage } from "@flexsession/domain/contracts/week-figures";
import { addMoney, noBookings, noMoney, type WeekFigures } from "@flexsession/domain/money/week-figures";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { call } from "../../firebase/call.ts";
import { now } from "../../firebase/clock.ts";
import { type Action, useAction } from "../../ui/use-action.ts";
import { lastWeeks } from "./last-weeks.ts";

/** How far the reading of weeks has come. */
interface FiguresRun {
  /** The weeks asked for that are here, the newest first. */
  readonly known: readonly WeekFigures[];
  readonly isWhole: boolean;
  /** The moment up to which the newest week counts. */
  readonly at: Date;
  /** Reads what is missing, the newest week first; by itself, and again when it has failed. */
  readonly reading: Action<[], void>;
  /** Forgets all that is here and reads it anew. */
  readonly readAgain: () => void;
}

type Read = (week: string, after: WeekFiguresPage["next"]) => Promise<WeekFiguresPage>;

const ask: Read = (week, after) => call("readWeekFigures", { week, after });

/** The last weeks in figures, one after the other; each is kept while the page is open, so that fewer or more cost no second reading. */
export function useWeekFigures(count: number, read: Read = ask): FiguresRun {
  const [at, setAt] = useState(now);
  const [kept, setKept] = useState<ReadonlyMap<string, WeekFigures>>(new Map());
  const weeks = useMemo(() => lastWeeks(at, count), [at, count]);
  /** What the loop goes by: it outlives renderings, and what is wanted may change while it waits. */
  const wanted = useRef<readonly string[]>([]);
  const found = useRef<ReadonlyMap<string, WeekFigures>>(kept);
  const reading = useAction(async () => {
    const missing = () => wanted.current.find((each) => !found.current.has(each));
    for (let week = missing(); week !== undefined; week = missing()) {
      const figures = await readWeek(week, read);
      found.current = new Map([...found.current, [week, figures]]);
      setKept(found.current);
    }
  });
  const { run } = reading;
  useEffect(() => {
    wanted.current = weeks;
    void run();
    return () => {
      wanted.current = [];
    };
  }, [weeks, run]);
  const readAgain = useCallback(() => {
    found.current = new Map();
    setKept(found.current);
    setAt(now());
  }, []);
  const known = weeks.flatMap((each) => kept.get(each) ?? []);
  return { known, isWhole: known.length === weeks.length, at, reading, readAgain };
}

async function readWeek(week: string, read: Read): Promise<WeekFigures> {
  let [money, bookings] = [noMoney, noBookings];
  let after: WeekFiguresPage["next"] = null;
  do {
    const page: WeekFiguresPage = await read(week, after);
    [money, bookings, after] = [addMoney(money, page.money), page.bookings ?? bookings, page.next];
  } while (after !== null);
  return { week, ...money, ...bookings };
}
