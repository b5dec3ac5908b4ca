interface Callee {
  readonly type: string;
  readonly name?: string;
  readonly object?: { readonly type: string; readonly name?: string };
  readonly property?: { readonly type: string; readonly name?: string };
}

interface Call {
  readonly callee: Callee;
  readonly arguments: readonly unknown[];
}

interface RuleContext {
  report(problem: { node: Call; message: string }): void;
}

const message = "Time enters the domain as an argument called `now`: it must not read the machine's clock.";

/**
 * Lint rule: no `new Date()` without arguments, no `Date()` and no `Date.now()`.
 *
 * A decision that reads the machine's clock can be neither replayed nor tested at a clock change.
 */
export const noMachineClock = {
  create(context: RuleContext) {
    const isDate = (callee: Callee) => callee.type === "Identifier" && callee.name === "Date";

    return {
      NewExpression(node: Call) {
        if (isDate(node.callee) && node.arguments.length === 0) context.report({ node, message });
      },
      CallExpression(node: Call) {
        const { object, property } = node.callee;
        const readsNow = object?.name === "Date" && property?.name === "now";
        if (isDate(node.callee) || readsNow) context.report({ node, message });
      },
    };
  },
};
