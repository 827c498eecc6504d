/**
 * What can be done on a page (命令登记): each part says for itself, and what gathers them knows none of the parts.
 */
"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
} from "react";
import type { Command } from "./command.ts";

type Told = () => readonly Command[];

type Registry = {
  readonly tell: (part: string, told: Told) => void;
  readonly forget: (part: string) => void;
  readonly all: Told;
};

const NOBODY: Registry = { tell: () => {}, forget: () => {}, all: () => [] };

const RegistryContext = createContext<Registry>(NOBODY);

/** Gathers the commands of everything below. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const registry = useMemo<Registry>(() => {
    const parts = new Map<string, Told>();
    return {
      tell: (part, told) => void parts.set(part, told),
      forget: (part) => void parts.delete(part),
      all: () => [...parts.values()].flatMap((told) => told()),
    };
  }, []);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/**
 * Says what a part of the page can do; `told` is asked only when somebody looks. It is said with what is drawn, not a moment later: a key
 * pressed on what the reader sees does that and not what stood there before.
 */
export function useCommands(told: Told): void {
  const part = useId();
  const { tell, forget } = useContext(RegistryContext);
  useLayoutEffect(() => tell(part, told));
  useEffect(() => () => forget(part), [forget, part]);
}

/** Asks for all commands of the moment. */
export function useAllCommands(): Told {
  return useContext(RegistryContext).all;
}
