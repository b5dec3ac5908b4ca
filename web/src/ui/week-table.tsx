import Box from "@mui/material/Box";
import styles from "./week-table.module.css";

interface Cell {
  readonly text: string;
  /** Nothing is there, and steps back behind what is. */
  readonly isNothing: boolean;
}

interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

interface Props {
  /** What it is of, and that it scrolls. */
  readonly label: string;
  /** The names of its columns, that of the weeks first. */
  readonly columns: readonly string[];
  readonly total: Row;
  readonly weeks: readonly Row[];
}

/** Weeks below what they come to; on a narrow screen the figures scroll beside the names of their weeks. */
export function WeekTable({ label, columns, total, weeks }: Props) {
  const cells = (row: Row) =>
    row.cells.map(({ text, isNothing }, index) => (
      <td key={columns[index + 1]} data-nothing={isNothing}>
        {text}
      </td>
    ));
  return (
    // Without a place in the order of tabs, nobody could scroll it by keyboard.
    <Box component="section" aria-label={label} tabIndex={0} sx={{ overflowX: "auto" }}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={styles.total}>
            <th scope="row">{total.name}</th>
            {cells(total)}
          </tr>
          {weeks.map((week) => (
            <tr key={week.name}>
              <th scope="row">{week.name}</th>
              {cells(week)}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
