/**
 * Topics of a tab (专题): each with its heading, and a row of links to all of them where a tab is long.
 */
"use client";

import type { ReactNode } from "react";

/** One topic's place on the page and its name. */
export type TopicLink = { readonly id: string; readonly title: string };

/** Links to the topics of a tab. */
export function TopicLinks(props: {
  readonly label: string;
  readonly topics: readonly TopicLink[];
}) {
  return (
    <nav aria-label={props.label} className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-small">
      {props.topics.map(({ id, title }) => (
        <a
          key={id}
          href={`#${id}`}
          className="inline-block min-h-6 text-accent underline-offset-4 hover:underline"
        >
          {title}
        </a>
      ))}
    </nav>
  );
}

/** A topic under its heading. */
export function Topic(props: TopicLink & { readonly children: ReactNode }) {
  const { id, title, children } = props;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mb-6 min-w-0" data-topic={id}>
      <h3 id={`${id}-title`} className="mb-1 font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}
