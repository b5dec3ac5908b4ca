/** The projects of the emulator whose coverage of the database's rules counts, each with its own data. */
export const rulesProjects = ["matrix", "matrix-suspended", "messages", "comments", "marks", "quiet"] as const;

/** What is huge stays in the coverage of its project, which is therefore not read. */
export type RulesProject = (typeof rulesProjects)[number] | "fields";

export const projectIdOf = (name: RulesProject) => `demo-rules-${name}`;
