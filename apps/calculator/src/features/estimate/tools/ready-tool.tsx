/** 准备清单: how the certificates stand for this loan, and the papers to bring, ticked on this device. */
"use client";

import { type EstimateQuestion, readiness } from "@xinzhi/domain/estimate";
import { useTranslations } from "use-intl";
import { PlainTick } from "../fields/plain-choices.tsx";
import { useEstimateForm } from "../form/estimate-context.tsx";
import { TITLES } from "../form/estimate-fields.ts";
import { usePublicPolicy } from "../public-policy-context.tsx";

/** The list. */
export function ReadyTool(props: {
  readonly question: EstimateQuestion;
  readonly product: string | undefined;
}) {
  const { question, product } = props;
  const form = useEstimateForm();
  const words = useTranslations("estimateTools.ready");
  const estimate = useTranslations("estimate");
  const joined = useTranslations("estimateResult.fit");
  const { productTerms } = usePublicPolicy();
  const wanted =
    productTerms.findLast(({ code }) => code === product)?.value.preferentialScope.titlesListed ??
    [];
  const { certificates, titlesMissing, papers } = readiness(question, wanted);
  return (
    <div className="grid gap-3" data-testid="ready">
      <p className="text-faint">{words("intro")}</p>
      {certificates.length === 0 ? null : (
        <h4 className="font-semibold">{words("certificates")}</h4>
      )}
      <ul className="grid list-disc gap-1 pl-5">
        {certificates.map(({ certificate, standing }) => {
          const title = TITLES.find((each) => each === certificate.class);
          return (
            <li key={certificate.class}>
              {title === undefined ? certificate.class : estimate(`titles.${title}`)}:{" "}
              {words(`standings.${standing}`)}
            </li>
          );
        })}
      </ul>
      {titlesMissing.length === 0 ? null : (
        <p>
          {words("wanted", {
            titles: titlesMissing
              .map((title) => estimate(`titles.${title}`))
              .join(joined("between")),
          })}
        </p>
      )}
      <h4 className="font-semibold">{words("papers")}</h4>
      <div className="grid gap-2">
        {papers.map((paper) => {
          const path = `tool.ready.${paper}`;
          return (
            <PlainTick
              key={paper}
              name={path}
              choice={{ code: paper, name: words(`paperNames.${paper}`) }}
              isTicked={form.text(path) !== ""}
              onTick={(ticked) => form.type(path, ticked ? "yes" : "")}
            />
          );
        })}
      </div>
    </div>
  );
}
