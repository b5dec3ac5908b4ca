/** Who may import whom. Each rule's comment is the reason that its violation prints. */
module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      severity: "error",
      comment:
        "The domain takes zod and Temporal only: what decides must run anywhere, without Firebase, React or a clock.",
      from: { path: "^domain/src", pathNot: "\\.test\\.ts$" },
      to: { pathNot: ["^domain/src", "^node_modules/(zod|temporal-polyfill|temporal-spec)/"] },
    },
    {
      name: "domain-tests-stay-beside-the-domain",
      severity: "error",
      comment: "A domain test needs nothing but the domain and the test tools; what needs more is a flow.",
      from: { path: "^domain/.*\\.test\\.ts$" },
      to: { path: "^(functions|web|emulators)/" },
    },
    {
      name: "functions-never-import-web",
      severity: "error",
      comment: "What both sides need belongs to the domain.",
      from: { path: "^functions/" },
      to: { path: "^web/" },
    },
    {
      name: "web-never-imports-functions",
      severity: "error",
      comment: "The browser would receive server code. What both sides need belongs to the domain.",
      from: { path: "^web/" },
      to: { path: "^functions/|^node_modules/(firebase-admin|firebase-functions|stripe)/" },
    },
    {
      name: "features-stand-alone",
      severity: "error",
      comment:
        "A feature that imports another cannot be changed or loaded alone. Share through web/src/ui or the domain.",
      from: { path: "^web/src/features/([^/]+)/" },
      to: { path: "^web/src/features/", pathNot: "^web/src/features/$1/" },
    },
    {
      name: "ui-knows-no-feature",
      severity: "error",
      comment: "web/src/ui and web/src/firebase are below the features: they serve all of them and know none.",
      from: { path: "^web/src/(ui|firebase)/" },
      to: { path: "^web/src/(features|app)/" },
    },
    {
      name: "one-owner-of-the-firebase-sdk",
      severity: "error",
      comment: "Only web/src/firebase talks to the SDK: it parses, counts listeners and knows when they end.",
      from: { path: "^web/", pathNot: "^web/src/firebase/" },
      to: { path: "^node_modules/(firebase|@firebase)/" },
    },
    {
      name: "nothing-imports-emulators",
      severity: "error",
      comment: "Stand-ins, the test clock and the seed must be unreachable from what is deployed.",
      from: { path: "^(domain|functions|web)/" },
      to: { path: "^emulators/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Files in a cycle can only be read, tested and loaded together.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      comment: "An import that does not resolve would also escape every rule above.",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|lib|\\.flexsession)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
