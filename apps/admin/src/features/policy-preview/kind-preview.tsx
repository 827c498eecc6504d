/** What a content of a kind looks like or does (预览), for the kinds that have a picture. */
"use client";

import type { Json, PolicyField } from "@xinzhi/domain/schemas";

/** The preview, or nothing. */
export function KindPreview(_props: {
  readonly kind: string;
  readonly item: Json;
  readonly base: Json | undefined;
  readonly content: PolicyField;
}) {
  return null;
}
