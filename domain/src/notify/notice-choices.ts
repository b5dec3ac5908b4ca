import { z } from "zod";
import { type NoticeKind, noticeKind } from "./notice-kind.ts";

const choice = z.strictObject({ app: z.boolean(), mail: z.boolean() });

/** How a person wants to be told of each kind; a kind that is not in it is told in both ways. */
export const noticeChoices = z.partialRecord(noticeKind, choice);

export type NoticeChoice = z.infer<typeof choice>;
export type NoticeChoices = z.infer<typeof noticeChoices>;

const everyWay: NoticeChoice = { app: true, mail: true };

/** How a person wants to be told of a kind. */
export function choiceFor(choices: NoticeChoices, kind: NoticeKind): NoticeChoice {
  return choices[kind] ?? everyWay;
}
