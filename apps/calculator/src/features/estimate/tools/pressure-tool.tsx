/** 还款压力: whether the cash before each payment covers it, with sliders for less cash, later cash and a higher rate. */
"use client";

import {
  type BandEnd,
  decimal,
  type Headroom,
  type ProductEstimate,
  repaymentHeadroom,
  toPlainDigits,
} from "@xinzhi/domain/estimate";
import { cutTo, shiftPoint } from "@xinzhi/ui/digits/plain-digits.ts";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { Fold } from "../fields/fold.tsx";
import { useEstimateForm } from "../form/estimate-context.tsx";
import { usePublicPolicy } from "../public-policy-context.tsx";
import { useAmounts } from "../result/use-amounts.ts";
import { ToolField, toldNumber } from "./tool-field.tsx";

const CASH = "tool.pressure.cash";
const SLIDERS = {
  cut: { path: "tool.pressure.cut", most: 50, step: 5 },
  delay: { path: "tool.pressure.delay", most: 4, step: 1 },
  up: { path: "tool.pressure.up", most: 100, step: 25 },
} as const;
type SliderName = keyof typeof SLIDERS;

const MONTHS_A_QUARTER = 3;
const PERCENT_PLACES = 2;
const BASIS_POINT_PLACES = 4;

/** The tool, for the product and the end that are shown. */
export function PressureTool(props: { readonly product: ProductEstimate; readonly end: BandEnd }) {
  const { product, end } = props;
  const form = useEstimateForm();
  const words = useTranslations("estimateTools.pressure");
  const { productConditions } = usePublicPolicy();
  const floor =
    productConditions.findLast(({ code }) => code === product.product)?.value.dscrFloor[
      product.fit.track
    ] ?? decimal("1");
  const cash = toldNumber("amount", form.text(CASH));
  const standing = (name: SliderName) => form.text(SLIDERS[name].path) || "0";
  const headroom = repaymentHeadroom(
    end.planTerms,
    end.plan.rows.map(({ due }) => ({ moment: due, amount: { yuan: cash } })),
    floor,
    {
      cashDown: { share: decimal(shiftPoint(standing("cut"), -PERCENT_PLACES)) },
      delayMonths: Number(standing("delay")) * MONTHS_A_QUARTER,
      rateUp: { addedPerYear: decimal(shiftPoint(standing("up"), -BASIS_POINT_PLACES)) },
    },
  );
  return (
    <div className="grid gap-3">
      <p className="text-faint">{words("intro")}</p>
      <ToolField path={CASH} label={words("cash")} reads="amount" />
      <Slider name="cut" text={`${standing("cut")}%`} />
      <Slider name="delay" text={words("quarters", { count: standing("delay") })} />
      <Slider name="up" text={`${standing("up")} BP`} />
      {cash.isZero() ? null : (
        <Reading headroom={headroom} floor={cutTo(toPlainDigits(floor), 2)} />
      )}
    </div>
  );
}

function Slider({ name, text }: { readonly name: SliderName; readonly text: string }) {
  const form = useEstimateForm();
  const words = useTranslations("estimateTools.pressure");
  const id = useId();
  const { path, most, step } = SLIDERS[name];
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)_5rem] items-center gap-3">
      <label htmlFor={id}>{words(name)}</label>
      <input
        id={id}
        name={path}
        type="range"
        min={0}
        max={most}
        step={step}
        value={form.text(path) || "0"}
        aria-valuetext={text}
        className="h-11 w-full min-w-0 accent-accent"
        onChange={({ target }) => form.type(path, target.value === "0" ? "" : target.value)}
      />
      <output htmlFor={id} className="text-right tabular-nums">
        {text}
      </output>
    </div>
  );
}

function Reading(props: { readonly headroom: Headroom; readonly floor: string }) {
  const { headroom, floor } = props;
  const words = useTranslations("estimateTools.pressure");
  const { amount } = useAmounts();
  const { points, firstFailing } = headroom;
  const times = (point: (typeof points)[number]) =>
    point.coverage === undefined ? "—" : cutTo(toPlainDigits(point.coverage), 2);
  const dateOf = ({ due }: (typeof points)[number]) =>
    due.kind === "date" ? due.date : String(due.month);
  return (
    <>
      <p role="status" data-testid="pressure-reading" className="font-semibold">
        {firstFailing === undefined
          ? words("holds", { floor })
          : words("fails", { date: dateOf(firstFailing), coverage: times(firstFailing), floor })}
      </p>
      <Fold title={words("table")}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard. */}
        <section className="overflow-x-auto" aria-label={words("table")} tabIndex={0}>
          <table className="w-full border-collapse whitespace-nowrap" data-testid="pressure">
            <thead>
              <tr className="border-line border-b text-faint text-small">
                {[
                  words("date"),
                  words("due"),
                  words("available"),
                  words("coverage"),
                  words("room"),
                ].map((head) => (
                  <th
                    key={head}
                    scope="col"
                    className="py-1 pl-3 text-right font-normal first:pl-0"
                  >
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.period} className="border-line border-b" data-holds={point.holds}>
                  <th scope="row" className="figures py-1 text-right font-normal">
                    {dateOf(point)}
                  </th>
                  <td className="py-1 pl-3 text-right tabular-nums">{amount(point.dueYuan)}</td>
                  <td className="py-1 pl-3 text-right tabular-nums">{amount(point.cashYuan)}</td>
                  <td className="py-1 pl-3 text-right tabular-nums">{times(point)}</td>
                  <td className="py-1 pl-3 text-right tabular-nums">
                    {amount(point.headroomYuan)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Fold>
    </>
  );
}
