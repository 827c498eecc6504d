/** A typed field of a tool (工具录入): read as the form's fields are, kept under `tool.`, and never handed over. */
"use client";

import { type Decimal, decimal } from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { PlainText } from "../fields/plain-text.tsx";
import { useEstimateForm } from "../form/estimate-context.tsx";
import type { FieldReads } from "../form/estimate-fields.ts";
import { readText } from "../form/read-field.ts";

type ToolReads = Exclude<FieldReads, "choice" | "date">;

const UNITS = {
  amount: "tenThousand",
  yuan: "yuan",
  percent: "percent",
  count: undefined,
} as const;

/** The field. */
export function ToolField(props: {
  readonly path: string;
  readonly label: string;
  readonly reads: ToolReads;
  readonly unit?: string;
}) {
  const { path, label, reads, unit } = props;
  const form = useEstimateForm();
  const words = useTranslations("estimate");
  const units = useTranslations("units");
  const own = UNITS[reads];
  const read = readText(reads, form.text(path));
  return (
    <PlainText
      name={path}
      label={label}
      typedAs={reads === "count" ? "whole" : "figure"}
      text={form.text(path)}
      unit={own === undefined ? unit : units(own)}
      error={
        read.kind === "problem" && form.wasLeft(path)
          ? words(`problems.${read.problem}`, { whole: "" })
          : undefined
      }
      onType={(text) => form.type(path, text)}
      onLeave={() => form.leave(path)}
    />
  );
}

/** The number of a text; nought where nothing was told, or nothing that can be read. */
export function toldNumber(reads: ToolReads, text: string): Decimal {
  const read = readText(reads, text);
  return decimal(read.kind === "value" ? read.value : "0");
}
