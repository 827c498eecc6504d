/**
 * The deal on the desk (当前业务), for every view that looks at it from another side and may change it: its file, the completed
 * request, the quote, and the way to put another file into the form.
 */
"use client";

import type { LoanRequest, Quote } from "@xinzhi/domain";
import type { FileObject } from "@xinzhi/domain/schemas";
import { createContext, type ReactNode, useContext } from "react";

/** The deal, and what can be done with it. */
export type OpenDeal = {
  readonly file: FileObject;
  readonly request: LoanRequest;
  readonly quote: Quote;
  /** The form has changed into something that cannot be priced: nothing may be put over it. */
  readonly isStale: boolean;
  /** A stored quote is looked at: nothing may be put over it, and nothing is kept. */
  readonly isReadOnly?: true;
  /** Puts another fit file into the form, as one step of undo. Steps that name the same movement are one. */
  readonly adopt: (file: FileObject, movement?: string) => void;
};

const OpenDealContext = createContext<OpenDeal | undefined>(undefined);

/** Gives the views below their deal; `undefined` as long as none could be priced. */
export function OpenDealProvider(props: {
  readonly deal: OpenDeal | undefined;
  readonly children: ReactNode;
}) {
  return <OpenDealContext value={props.deal}>{props.children}</OpenDealContext>;
}

/** The deal on the desk. */
export function useOpenDeal(): OpenDeal | undefined {
  return useContext(OpenDealContext);
}
