import { accessMatrix } from "./access-matrix.ts";
import { objectRows } from "./object-rows.ts";
import { type Act, acts, everybody, type Person, people } from "./people.ts";
import { isAllowed, type ObjectRow, type Row } from "./row.ts";

const headings = everybody.map((person) => people[person].heading);

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const named = ({ path, is }: Pick<Row | ObjectRow, "path" | "is">) => `\`${path}\`${is ? ` ${is}` : ""}`;

const cellsOf = (asked: readonly Act[], can: (person: Person, act: Act) => boolean) =>
  everybody.map((person) => asked.filter((act) => can(person, act)).join(", ") || "–");

const whoever = (allowed: readonly Person[]) => allowed.map((person) => people[person].heading).join(", ") || "nobody";

/** The access matrix as docs/access.md has it. */
export function renderAccess(): string {
  const database = accessMatrix.map((row) => [
    named(row),
    ...cellsOf(row.acts ?? acts, (person, act) => isAllowed(row, person, act)),
  ]);
  const storage = Object.values<ObjectRow>(objectRows).map((row) => [
    named(row),
    ...cellsOf(acts, (person, act) => row[act].includes(person)),
  ]);
  const lists = accessMatrix.flatMap((row) =>
    (row.lists ?? []).map(({ name, most = 100, allowed }) => [named(row), name, `${most}`, whoever(allowed)]),
  );
  const writes = accessMatrix.flatMap((row) =>
    (["creates", "updates"] as const).flatMap((act) =>
      (row[act] ?? []).map(({ name, allowed }) => [named(row), act, name, whoever(allowed)]),
    ),
  );

  return `# Who may do what

Written by \`npm run docs:access\` from \`emulators/access\`, by which \`npm run test:rules\` asks the rules for every cell. A cell
names what is allowed: get, list, create, update, delete; everything else is denied. Functions, which are not bound by the
rules, are not in it.

What is asked for belongs to one customer and one provider. Who is suspended stands in the place of that customer, or of
that provider where no customer is named. An admin no more is somebody whose token still says admin though the right was
taken. A row of a state, or of what does not exist, has the acts that this makes a difference to.

## The database

${table(["path", ...headings], database)}

## What may be listed

Never more at once than the limit, never without one, and never across parents.

${table(["path", "what is asked for", "limit", "who"], lists)}

## What may be written

${table(["path", "act", "what", "who"], writes)}

What a document must be like is in the rules, and the tests of \`emulators/rules\` hold each field of it.

## The storage

What is reserved is sent by whoever reserved it. Their standing was asked when they did, and is asked again before anybody
sees the file.

${table(["path", ...headings], storage)}
`;
}
