/**
 * What no input can reach is not mutated: the last branch of a `switch` over a union, which only the type checker sees, and
 * the facts of a thrown `DomainError`, which are words for a log.
 */
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const unreachable = {
  shouldIgnore(path) {
    if (path.isSwitchCase() && path.node.test === null && callsAssertNever(path)) {
      return "only the type checker reaches this branch";
    }
    if (path.isNewExpression() && path.get("callee").isIdentifier({ name: "DomainError" })) {
      return "the words of a broken promise";
    }
    return undefined;
  },
};

function callsAssertNever(path) {
  return path.node.consequent.some(
    (statement) =>
      statement.type === "ReturnStatement" && statement.argument?.callee?.name === "assertNever",
  );
}

/** The plug-in the configuration names. */
export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "unreachable", unreachable)];
