import Box from "@mui/material/Box";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Row } from "./thread-rows.ts";
import { ToNewest } from "./to-newest.tsx";

interface Props {
  readonly rows: readonly Row[];
  readonly label: string;
  readonly hasOlder: boolean;
  readonly onOlder: () => void;
  /** Told whenever its reader comes to the newest entry or leaves it. */
  readonly onAtEnd: (isAtEnd: boolean) => void;
  /** How many have come since its reader left the newest. */
  readonly unseen: number;
  readonly renderRow: (row: Row) => ReactNode;
  readonly handle: RefObject<ThreadListHandle | null>;
}

/** What others ask of the list. */
export interface ThreadListHandle {
  readonly scrollToEnd: () => void;
}

/** How far from the end, in px, still counts as being there. */
const endThreshold = 60;
/** From which row on the page before is read. */
const readAhead = 10;

/** A thread that stays where its reader is: at the newest while they are there, else at what they are reading. */
export function ThreadList({ rows, label, hasOlder, onOlder, onAtEnd, unseen, renderRow, handle }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: () => 64,
    overscan: 8,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: endThreshold,
  });
  const items = list.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const oldest = rows[0]?.key;
  const isEmpty = oldest === undefined;

  useImperativeHandle(handle, () => ({ scrollToEnd: () => list.scrollToEnd() }), [list]);
  useEffect(() => {
    if (!isEmpty) list.scrollToEnd();
  }, [isEmpty, list]);
  // Whoever stays at the top sees the same first row before and after a page has come: the oldest tells that it has.
  useEffect(() => {
    if (hasOlder && oldest !== undefined && first < readAhead) onOlder();
  }, [hasOlder, oldest, first, onOlder]);
  useEffect(() => onAtEnd(isAtEnd), [isAtEnd, onAtEnd]);

  return (
    <Box sx={{ position: "relative", flex: 1, minHeight: 0 }}>
      <Box
        ref={scroller}
        component="section"
        aria-label={label}
        // Without it, nobody could scroll by keyboard.
        tabIndex={0}
        onScroll={() => setAtEnd(list.isAtEnd(endThreshold))}
        sx={{ height: "100%", overflowY: "auto", overscrollBehavior: "contain", overflowAnchor: "none", pr: 0.5 }}
      >
        {hasOlder && (
          <Box component="output" sx={{ display: "block", textAlign: "center", color: "var(--muted)", py: 1 }}>
            {t("room.thread.older")}
          </Box>
        )}
        <Box component="ol" sx={{ position: "relative", m: 0, p: 0, listStyle: "none", height: list.getTotalSize() }}>
          {items.map(({ key, index, start }) => {
            const row = rows[index];
            return (
              row && (
                <li
                  key={key}
                  ref={list.measureElement}
                  data-index={index}
                  style={{ position: "absolute", top: 0, left: 0, width: "100%", transform: `translateY(${start}px)` }}
                >
                  {renderRow(row)}
                </li>
              )
            );
          })}
        </Box>
      </Box>
      {!isAtEnd && <ToNewest unseen={unseen} onClick={() => list.scrollToEnd()} />}
    </Box>
  );
}
