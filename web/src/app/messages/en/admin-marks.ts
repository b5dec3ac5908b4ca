import type { MarkAct } from "@flexsession/domain/admin/mark-provider";
import type { MarkedWish } from "../../../firebase/listings-marked.ts";

/** The marks of a page, as admins read them. */
export const marks = { verified: "Verified", featured: "Featured", none: "No mark" } as const;

/** Texts of the list of providers. */
export const providers = {
  title: "Providers",
  lead: "Everybody who is listed, by name, with their marks. Who is suspended is not listed: find them under People.",
  text: "Name or words of their work",
  help: "Whole words, such as a first name or a skill",
  marks: "Show",
  sorts: { all: "Everybody", verified: "Verified", featured: "Featured", neither: "Neither" } satisfies Record<
    MarkedWish["marks"],
    string
  >,
  loading: "Loading the providers",
  failed: "The providers could not be loaded.",
  none: "Nobody who is listed fits this.",
  noneHere: "Nobody fits so far. There is more to look through.",
  more: "Show more",
  open: "Open the account of {{name}}, {{handle}}",
};

/** What giving and taking each mark is called, and what comes of it. */
export const markWishes = {
  verify: {
    name: "Verify",
    title: "Verify {{name}}",
    means:
      "Their page and card say that we have checked that they are who this name says. Check it first; another name takes the mark away. They are mailed your reason.",
  },
  unverify: {
    name: "Verified no more",
    title: "{{name}}: verified no more",
    means: "Their page and card say so no more. Nothing else changes. They are mailed your reason.",
  },
  feature: {
    name: "Feature",
    title: "Feature {{name}}",
    means:
      "While they have free time, they can stand above the search. A suspension ends it. They are mailed your reason.",
  },
  unfeature: {
    name: "Featured no more",
    title: "{{name}}: featured no more",
    means: "They are found as everybody else is. They are mailed your reason.",
  },
} satisfies Record<MarkAct, object>;
