import { type FigureName, figures, goalOf, type Measured } from "./figures.ts";

/** The figures as a table for people: value, goal, whether it is met, and what is measured. */
export function describeFigures(measured: Measured): string {
  const rows = names().map((name) => {
    const value = measured[name];
    const goal = goalOf(name);
    const verdict = goal && value !== undefined ? (goal.isMetBy(value) ? "met" : "MISSED") : "";
    return [name, value === undefined ? "-" : `${value}`, goal?.words ?? "", verdict, figures[name].meaning];
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ")).join("\n");
}

function names(): FigureName[] {
  return Object.keys(figures).filter((name): name is FigureName => name in figures);
}
