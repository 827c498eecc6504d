/** 工具: five of them, each folded away until it is wanted. What is entered here is never handed over. */
"use client";

import type {
  BandEnd,
  EstimateQuestion,
  PricedProduct,
  ProductEstimate,
} from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { Fold } from "../fields/fold.tsx";
import { Section } from "../result/section.tsx";
import { CapacityTool } from "./capacity-tool.tsx";
import { CapitalTool } from "./capital-tool.tsx";
import { OffersTool } from "./offers-tool.tsx";
import { PressureTool } from "./pressure-tool.tsx";
import { ReadyTool } from "./ready-tool.tsx";

const BOX = "min-w-0 rounded border border-line bg-paper px-3 pb-2";

/** The tools; comparing and pressure need a priced product. */
export function ToolsPart(props: {
  readonly question: EstimateQuestion;
  readonly shown:
    | { readonly product: ProductEstimate; readonly price: PricedProduct; readonly end: BandEnd }
    | undefined;
}) {
  const { question, shown } = props;
  const words = useTranslations("estimateTools");
  return (
    <div className="print:hidden">
      <Section id="tools" title={words("title")}>
        <p className="text-faint">{words("kept")}</p>
        {shown === undefined ? null : (
          <>
            <Fold title={words("offers.title")} className={BOX}>
              <OffersTool question={question} price={shown.price} />
            </Fold>
            <Fold title={words("pressure.title")} className={BOX}>
              <PressureTool product={shown.product} end={shown.end} />
            </Fold>
          </>
        )}
        <Fold title={words("capital.title")} className={BOX}>
          <CapitalTool />
        </Fold>
        <Fold title={words("capacity.title")} className={BOX}>
          <CapacityTool question={question} />
        </Fold>
        <Fold title={words("ready.title")} className={BOX}>
          <ReadyTool question={question} product={shown?.product.product} />
        </Fold>
      </Section>
    </div>
  );
}
