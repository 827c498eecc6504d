/**
 * The tabs of the result (结果页签). What the first look does not need comes when its tab is opened, so that a page is there soon.
 */
"use client";

import type { Quote } from "@xinzhi/domain";
import { LinesProvider } from "@xinzhi/ui/explanation/lines-context.tsx";
import { AwaitedPart } from "@xinzhi/ui/layout/part-states.tsx";
import { Tabs } from "@xinzhi/ui/layout/tabs.tsx";
import { lazy, memo, type ReactNode, Suspense, useDeferredValue } from "react";
import { useTranslations } from "use-intl";
import { PriceBuildUp } from "../../features/price-build-up/price-build-up.tsx";

const AnnualCost = lazy(() =>
  import("../../features/annual-cost/annual-cost.tsx").then((tab) => ({
    default: tab.AnnualCost,
  })),
);
const RepaymentPlan = lazy(() =>
  import("../../features/repayment-plan/repayment-plan.tsx").then((tab) => ({
    default: tab.RepaymentPlan,
  })),
);
const GoalSeekTab = lazy(() =>
  import("../../features/goal-seek/goal-seek-tab.tsx").then((tab) => ({
    default: tab.GoalSeekTab,
  })),
);
const Innovation = lazy(() =>
  import("../../features/innovation/innovation.tsx").then((tab) => ({ default: tab.Innovation })),
);
const PolicyMoney = lazy(() =>
  import("../../features/policy-money/policy-money.tsx").then((tab) => ({
    default: tab.PolicyMoney,
  })),
);
const ScenariosTab = lazy(() =>
  import("../../features/scenarios/scenarios-tab.tsx").then((tab) => ({
    default: tab.ScenariosTab,
  })),
);
const SensitivityTab = lazy(() =>
  import("../../features/sensitivity/sensitivity-tab.tsx").then((tab) => ({
    default: tab.SensitivityTab,
  })),
);

/** The tabs, first to last. */
export const TAB_CODES = [
  "build",
  "plan",
  "cost",
  "scenarios",
  "policy",
  "innovation",
  "goalSeek",
  "sensitivity",
] as const;
export type TabCode = (typeof TAB_CODES)[number];

type TabsProps = {
  readonly quote: Quote;
  readonly tab: TabCode;
  readonly onTab: (tab: TabCode) => void;
};

/**
 * The tabs follow a moment later when there is much to draw, so that typing never waits for a long plan.
 */
export function ResultTabs({ quote, ...chosen }: TabsProps) {
  const shown = useDeferredValue(quote);
  return (
    <LinesProvider lineOf={shown.lineOf}>
      <QuoteTabs quote={shown} {...chosen} />
    </LinesProvider>
  );
}

const QuoteTabs = memo(function QuoteTabs({ quote, tab, onTab }: TabsProps) {
  const words = useTranslations("desk");
  return (
    <div className="p-3 desk:flex desk:min-h-0 desk:flex-1 desk:flex-col">
      <Tabs
        label={words("result")}
        chosen={tab}
        onChoose={onTab}
        tabs={[
          {
            code: "build",
            label: words("tabs.build"),
            panel: () => <PriceBuildUp quote={quote} />,
          },
          {
            code: "plan",
            label: words("tabs.plan"),
            panel: () => (
              <Later>
                <RepaymentPlan quote={quote} />
              </Later>
            ),
          },
          {
            code: "cost",
            label: words("tabs.cost"),
            panel: () => (
              <Later>
                <AnnualCost />
              </Later>
            ),
          },
          {
            code: "scenarios",
            label: words("tabs.scenarios"),
            panel: () => (
              <Later>
                <ScenariosTab />
              </Later>
            ),
          },
          {
            code: "policy",
            label: words("tabs.policy"),
            panel: () => (
              <Later>
                <PolicyMoney quote={quote} />
              </Later>
            ),
          },
          {
            code: "innovation",
            label: words("tabs.innovation"),
            panel: () => (
              <Later>
                <Innovation />
              </Later>
            ),
          },
          {
            code: "goalSeek",
            label: words("tabs.goalSeek"),
            panel: () => (
              <Later>
                <GoalSeekTab />
              </Later>
            ),
          },
          {
            code: "sensitivity",
            label: words("tabs.sensitivity"),
            panel: () => (
              <Later>
                <SensitivityTab />
              </Later>
            ),
          },
        ]}
      />
    </div>
  );
});

/** A tab that comes when it is opened, with its skeleton meanwhile. */
function Later({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<AwaitedPart />}>{children}</Suspense>;
}
