/** The projects of the emulator that the tests of the database's rules use, each its own data and its own coverage. */
export const rulesProjects = ["matrix", "matrix-suspended", "messages", "comments", "marks", "quiet"] as const;

export type RulesProject = (typeof rulesProjects)[number];

export const projectIdOf = (name: RulesProject) => `demo-rules-${name}`;
