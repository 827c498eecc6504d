/**
 * The compiler's own knowledge of types. TypeScript 7 offers it through an interface it calls
 * unstable, so it is met in this one file; the compiler's version is pinned exactly.
 */
import { relative } from "node:path";
import { type Node, SyntaxKind } from "typescript/unstable/ast";
import { API, type Checker, type Type } from "typescript/unstable/sync";
import { ROOT } from "./files.ts";

/** A file of a compiler project, by its path from the top of the checkout, and its nodes in order. */
export type TypedFile = { readonly path: string; readonly nodes: readonly Node[] };

/** A loaded project: its own files and whoever knows their types. */
export type TypedProject = { readonly files: readonly TypedFile[]; readonly checker: Checker };

export { type Checker, type Node, SyntaxKind, type Type };

/** Loads these tsconfig files (full paths), hands over each project, and ends the compiler. */
export function withProjects<T>(
  configurations: readonly string[],
  look: (project: TypedProject) => readonly T[],
): readonly T[] {
  const compiler = new API({ cwd: ROOT });
  try {
    const snapshot = compiler.updateSnapshot({ openProjects: [...configurations] });
    return configurations.flatMap((configuration) => {
      const project = snapshot.getProject(configuration);
      if (project === undefined) throw new Error(`${configuration} does not load`);
      const files = project.rootFiles.flatMap((name) => {
        const source = project.program.getSourceFile(name);
        return source === undefined ? [] : [{ path: relative(ROOT, name), nodes: below(source) }];
      });
      return look({ files, checker: project.checker });
    });
  } finally {
    compiler.close();
  }
}

/** The 1-based line of a node. */
export function lineOf(node: Node): number {
  const file = node.getSourceFile();
  return file.text.slice(0, node.getStart()).split("\n").length;
}

function below(node: Node): readonly Node[] {
  const nodes: Node[] = [];
  const visit = (child: Node) => {
    nodes.push(child);
    child.forEachChild(visit);
  };
  node.forEachChild(visit);
  return nodes;
}
