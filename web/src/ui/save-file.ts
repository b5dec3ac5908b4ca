/** A text file that was made in this page. */
export interface TextFile {
  readonly filename: string;
  readonly content: string;
  readonly type: "text/calendar" | "text/csv";
}

/** Lets the browser save a file. */
export function saveFile({ filename, content, type }: TextFile): void {
  // Without the mark spreadsheets read a table in the alphabet of their machine, and names are garbled.
  const mark = type === "text/csv" ? "\uFEFF" : "";
  const url = URL.createObjectURL(new Blob([mark, content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = filename;
  link.click();
  URL.revokeObjectURL(url);
}
