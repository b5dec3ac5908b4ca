import { type FileKind, fileKinds } from "@flexsession/domain/room/file-kind";
import type { RoomFile } from "@flexsession/domain/room/room-file";

/** The versions of one name, the newest first. */
export type Stack = readonly [RoomFile, ...RoomFile[]];

/** Files by kind, and in each kind the versions of one name together; what changed last comes first. */
export function stacksOf(files: readonly RoomFile[]): { kind: FileKind; stacks: Stack[] }[] {
  return fileKinds
    .map((kind) => {
      const byName = Map.groupBy(
        files.filter((each) => each.kind === kind),
        (each) => each.name.toLowerCase(),
      );
      const stacks = [...byName.values()].flatMap((each): Stack[] => {
        const [newest, ...older] = each.toSorted((a, b) => b.version - a.version);
        return newest ? [[newest, ...older]] : [];
      });
      return { kind, stacks: stacks.toSorted(([a], [b]) => b.at.getTime() - a.at.getTime()) };
    })
    .filter(({ stacks }) => stacks.length > 0);
}
