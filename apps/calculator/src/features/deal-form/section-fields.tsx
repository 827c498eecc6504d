/**
 * The fields of each section, in the officer's order.
 */
"use client";

import { capitalsOf } from "@xinzhi/ui/digits/capitals.ts";
import { useTranslations } from "use-intl";
import { ACCRUALS, BASES, FREQUENCIES, METHODS, PRODUCTS, VAT_TREATMENTS } from "./deal-choices.ts";
import { DealChoice, DealField } from "./deal-field.tsx";
import { readField } from "./deal-file-of.ts";
import { NO_BASE, RELENDING_PATH, RELENDINGS } from "./deal-texts.ts";
import { FieldRows } from "./field-rows-view.tsx";
import { useDealForm } from "./form-context.tsx";

/** 客户与产品. */
export function ProductFields() {
  const words = useTranslations("dealForm");
  return (
    <>
      <DealChoice
        path="deal.product"
        label={words("labels.product")}
        codes={PRODUCTS}
        wordOf={(code) => words(`products.${code}`)}
      />
      <DealField path="deal.titleZh" label={words("labels.title")} />
    </>
  );
}

/** 金额与期限. */
export function AmountFields() {
  const words = useTranslations("dealForm");
  const { state } = useDealForm();
  const read = readField("amount", state.draft.texts["deal.principal"] ?? "", state.amountUnit);
  const capitals = read.kind === "value" ? capitalsOf(read.value) : undefined;
  return (
    <>
      <DealField
        path="deal.principal"
        label={words("labels.principal")}
        reading={capitals === undefined ? undefined : <span lang="zh-CN">{capitals}</span>}
      />
      <DealField
        path="deal.termMonths"
        label={words("labels.termMonths")}
        unit={words("suffix.months")}
      />
      <DealField path="deal.drawdownDate" label={words("labels.drawdownDate")} />
      <DealField path="deal.maturityDate" label={words("labels.maturityDate")} />
    </>
  );
}

/** 还款与计息. */
export function RepaymentFields() {
  const words = useTranslations("dealForm");
  return (
    <>
      <DealChoice
        path="deal.repayment.method"
        label={words("labels.repaymentMethod")}
        codes={METHODS}
        wordOf={(code) => words(`methods.${code}`)}
      />
      <DealChoice
        path="deal.repayment.frequency"
        label={words("labels.frequency")}
        codes={FREQUENCIES}
        wordOf={(code) => words(`frequencies.${code}`)}
      />
      <DealField
        path="deal.repayment.gracePeriods"
        label={words("labels.gracePeriods")}
        unit={words("suffix.periods")}
        hint={words("hints.gracePeriods")}
      />
      <DealField path="deal.repayment.officialName" label={words("labels.officialName")} />
      <DealChoice
        path="deal.interest.method"
        label={words("labels.interestMethod")}
        codes={ACCRUALS}
        wordOf={(code) => words(`accruals.${code}`)}
      />
      <DealField
        path="deal.interest.settlementDay"
        label={words("labels.settlementDay")}
        unit={words("suffix.day")}
        hint={words("hints.settlementDay")}
      />
      <DealChoice
        path="deal.costBasis"
        label={words("labels.costBasis")}
        codes={ACCRUALS}
        wordOf={(code) => words(`accruals.${code}`)}
      />
    </>
  );
}

/** 利率: percent and LPR ± BP, either of which may be typed. */
export function RateFields() {
  const words = useTranslations("dealForm");
  const { state } = useDealForm();
  return (
    <FieldRows list="deal.rates" minimum={1}>
      {(row) => (
        <>
          {row === 0 ? null : (
            <DealField path={`deal.rates.${row}.from`} label={words("labels.rateFrom")} />
          )}
          <DealField path={`deal.rates.${row}.annualRate`} label={words("labels.annualRate")} />
          <DealChoice
            path={`deal.rates.${row}.base`}
            label={words("labels.base")}
            codes={BASES}
            wordOf={(code) => words(`bases.${code}`)}
          />
          {state.draft.texts[`deal.rates.${row}.base`] === NO_BASE ? null : (
            <>
              <DealField path={`deal.rates.${row}.baseRate`} label={words("labels.baseRate")} />
              <DealField
                path={`deal.rates.${row}.spreadBp`}
                label={words("labels.spreadBp")}
                hint={words("hints.spreadBp")}
              />
            </>
          )}
        </>
      )}
    </FieldRows>
  );
}

/** 资金与再贷款. */
export function FundingFields() {
  const words = useTranslations("dealForm");
  const { state } = useDealForm();
  const isRelent = state.draft.texts[RELENDING_PATH] === "given";
  return (
    <>
      <DealField path="deal.funding.ftpRate" label={words("labels.ftpRate")} />
      <DealField path="deal.funding.ftpDiscount" label={words("labels.ftpDiscount")} />
      <DealChoice
        path={RELENDING_PATH}
        label={words("labels.relending")}
        codes={RELENDINGS}
        wordOf={(code) => words(`relendings.${code}`)}
      />
      {isRelent ? <RelendingFields /> : null}
    </>
  );
}

/** The stretches drawn, and the other rates to compare them with. */
function RelendingFields() {
  const words = useTranslations("dealForm");
  return (
    <>
      <DrawnFields />
      <h4 className="pt-1 text-faint text-small">{words("hints.relendingComparison")}</h4>
      <FieldRows list="deal.relendingComparison" minimum={0}>
        {(row) => (
          <DealField
            path={`deal.relendingComparison.${row}`}
            label={words("labels.relendingComparison")}
          />
        )}
      </FieldRows>
    </>
  );
}

function DrawnFields() {
  const words = useTranslations("dealForm");
  const segments = "deal.funding.relending.segments";
  return (
    <>
      <DealField path="deal.funding.relending.share" label={words("labels.relendingShare")} />
      <FieldRows list={segments} minimum={1}>
        {(row) => (
          <>
            <DealField path={`${segments}.${row}.from`} label={words("labels.segmentFrom")} />
            <DealField path={`${segments}.${row}.to`} label={words("labels.segmentTo")} />
            <DealField path={`${segments}.${row}.rate`} label={words("labels.segmentRate")} />
          </>
        )}
      </FieldRows>
    </>
  );
}

/** 风险与资本. */
export function RiskFields() {
  const words = useTranslations("dealForm");
  return (
    <>
      <DealField path="deal.opexRate" label={words("labels.opexRate")} />
      <DealField path="deal.pd" label={words("labels.pd")} />
      <DealField path="deal.lgd" label={words("labels.lgd")} />
      <DealField
        path="deal.guaranteedShare"
        label={words("labels.guaranteedShare")}
        hint={words("hints.guaranteedShare")}
      />
      <DealField path="deal.capital.riskWeight" label={words("labels.riskWeight")} />
      <DealField path="deal.capital.car" label={words("labels.car")} />
      <DealField path="deal.capital.hurdle" label={words("labels.hurdle")} />
    </>
  );
}

/** 税. */
export function TaxFields() {
  const words = useTranslations("dealForm");
  return (
    <>
      <DealChoice
        path="deal.tax.vatTreatment"
        label={words("labels.vatTreatment")}
        codes={VAT_TREATMENTS}
        wordOf={(code) => words(`vatTreatments.${code}`)}
      />
      <DealField path="deal.tax.vatRate" label={words("labels.vatRate")} />
      <DealField path="deal.tax.surchargeRate" label={words("labels.surchargeRate")} />
      <DealField path="deal.tax.incomeTaxRate" label={words("labels.incomeTaxRate")} />
    </>
  );
}
