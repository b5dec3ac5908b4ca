import type { RoomFile } from "@flexsession/domain/room/room-file";

/** What files are called in a zip: in a folder of their kind, each version under a name of its own. */
export function namesInZip(files: readonly Pick<RoomFile, "kind" | "name" | "version">[]): string[] {
  const taken = new Set<string>();
  return files.map(({ kind, name, version }) => {
    for (let copy = version; ; copy++) {
      const path = `${kind}/${copy === 1 ? name : numbered(name, copy)}`;
      if (taken.has(path.toLowerCase())) continue;
      taken.add(path.toLowerCase());
      return path;
    }
  });
}

function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? `${name.slice(0, dot)} (v${number})${name.slice(dot)}` : `${name} (v${number})`;
}
