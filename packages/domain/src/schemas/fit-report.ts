/**
 * The report of fit (适配结果文件) as plain JSON, decimals as text; every reason as its code and in words.
 */

import type { TitleVerdict } from "../eligibility/title-verdict.ts";
import type { Decimal } from "../money/decimal.ts";
import type { PolicyReference } from "../policy/origin.ts";
import { ENGINE_VERSION } from "../pricing/engine-version.ts";
import type { FitCard } from "../pricing/fit-card/fit-card.ts";
import type { ApprovalChannel } from "../products/approval-channel.ts";
import type { ConditionAnswer } from "../products/condition-checks.ts";
import type { FitAnswer, SupportInLoan } from "../products/fit/fit.ts";
import type { FitPledge } from "../products/fit/fit-pledge.ts";
import type { MilestonePaths, PathCost } from "../products/fit/milestone-paths.ts";
import { inBasisPoints } from "../rates/rate.ts";
import type { CoverageStretch, DebtCoverage } from "../risk/debt-coverage.ts";
import type { Moment } from "../schedules/span.ts";
import { cardReport } from "./fit-report-card.ts";
import { innovationReport } from "./fit-report-innovation.ts";
import type { FitWords } from "./fit-words.ts";
import { bookedText, type Report, reportedText } from "./report-text.ts";

/** The report of one firm and loan; what was not asked or has no rule is `null`. */
export function fitReport(answer: FitAnswer, card: FitCard | undefined, words: FitWords): Report {
  const { verdict, loanUse, innovation, conditions, channel, institutionLimits } = answer;
  return {
    id: answer.id,
    engineVersion: ENGINE_VERSION,
    pricingDate: answer.pricingDate,
    maturityDate: answer.maturity,
    outcome: verdict.outcome,
    against: verdict.against,
    open: verdict.open,
    notAsked: verdict.notAsked,
    ...words.verdict(verdict),
    titles: answer.titles.map((title) => titleReport(title, words)),
    size: {
      class: answer.size.kind === "class" ? answer.size.size : null,
      ...words.size(answer.size),
    },
    support: Object.fromEntries(
      answer.support.map((support) => [
        support.scheme,
        supportReport(support, answer.maturity, words),
      ]),
    ),
    loanUse:
      loanUse === undefined
        ? null
        : {
            type: loanUse.type,
            outcome: loanUse.verdict.outcome,
            rules:
              loanUse.verdict.rule === undefined ? null : referenceReport(loanUse.verdict.rule),
            reasons: coded(loanUse.verdict.reasons, words.loanUse),
          },
    ...innovationReport(innovation, words),
    conditions: conditions === undefined ? null : conditionsReport(conditions, words),
    channel: channel === undefined ? null : channelReport(channel, words),
    institution:
      institutionLimits === undefined
        ? null
        : {
            passes: institutionLimits.length === 0,
            limits: institutionLimits.map((code) => ({ code, ...words.institution(code) })),
          },
    ipPledge: answer.ipPledge === undefined ? null : pledgeReport(answer.ipPledge, words),
    coverage: answer.coverage === undefined ? null : coverageReport(answer.coverage),
    card: card === undefined ? null : cardReport(card, words.cardWords),
    milestones: answer.milestones === undefined ? null : milestonesReport(answer.milestones, words),
  };
}

/** A figure that does not exist is `null`. */
function optional(value: Decimal | undefined): string | null {
  return value === undefined ? null : reportedText(value);
}

/** The version that decided, and its document. */
function referenceReport({ id, effectiveFrom, document }: PolicyReference): Report {
  const { issuer, title, confidence } = document;
  return { id, effectiveFrom, issuer, title, confidence };
}

function coded<Coded extends { readonly code: string }>(
  reasons: readonly Coded[],
  say: (reason: Coded) => Report,
): readonly Report[] {
  return reasons.map((reason) => ({ code: reason.code, ...say(reason) }));
}

function titleReport(verdict: TitleVerdict, words: FitWords): Report {
  const { title, standing, test } = verdict;
  const certificate = "certificate" in standing ? standing.certificate : undefined;
  return {
    title,
    standing: { kind: standing.kind, ...words.standing(verdict) },
    certificate:
      certificate === undefined
        ? null
        : {
            number: certificate.number ?? null,
            issuedOn: certificate.issuedOn,
            expiresOn: certificate.expiresOn ?? null,
          },
    outcome: test.kind === "tested" ? test.outcome : test.kind,
    ...words.title(verdict),
    rules: "rules" in test ? referenceReport(test.rules) : null,
    reasons: test.kind === "tested" ? coded(test.reasons, words.reason) : [],
  };
}

function supportReport(support: SupportInLoan, maturity: string, words: FitWords): Report {
  const { verdict, endsInsideLoan } = support;
  const { outcome, grounds, endsOn, reasons } = verdict;
  return {
    outcome,
    grounds: grounds.map(({ certificate, fundShareMax }) => ({
      list: certificate.class,
      expiresOn: certificate.expiresOn ?? null,
      fundShareMax: optional(fundShareMax?.share),
    })),
    endsOn: endsOn ?? null,
    endsInsideLoan,
    rules: verdict.rule === undefined ? null : referenceReport(verdict.rule),
    ...(endsInsideLoan ? words.supportEnds(support, maturity) : {}),
    reasons: coded(reasons, words.support),
  };
}

function conditionsReport(answer: ConditionAnswer, words: FitWords): Report {
  const { track, checks, securities, outcome } = answer;
  return {
    track: track.kind,
    lacking: track.lacking.map((code) => ({ code, ...words.lacking(code) })),
    outcome,
    checks: checks.map((check) => ({
      code: check.code,
      bound: check.bound,
      standard: reportedText(check.standard),
      preferential: reportedText(check.preferential),
      tilt: reportedText(check.tilt),
      applied: reportedText(check.applied),
      shown: optional(check.shown),
      outcome: check.outcome,
      ...words.condition(check),
    })),
    securities: { ...securities, ...words.securities(securities) },
  };
}

function channelReport(channel: ApprovalChannel, words: FitWords): Report {
  const { kind, workingDays, workingDaysSaved, lacking } = channel;
  return {
    kind,
    workingDays,
    workingDaysSaved,
    lacking: lacking.map((code) => ({ code, ...words.lacking(code) })),
    ...words.channel(channel),
  };
}

function pledgeReport(found: FitPledge, words: FitWords): Report {
  const { pledge, test, securedYuan, shortfall, holds } = found;
  return {
    holds,
    secured: bookedText(securedYuan),
    value: bookedText(pledge.valueYuan),
    capacity: bookedText(pledge.capacityYuan),
    pledgeRate: optional(test.pledgeRate),
    ...words.pledge(found),
    shortfall:
      shortfall === undefined
        ? null
        : {
            period: shortfall.period,
            day: shortfall.day,
            capacity: bookedText(shortfall.capacityYuan),
            needed: bookedText(shortfall.neededYuan),
          },
    rights: pledge.rights.map((right) => ({
      number: right.item.number,
      right: right.item.right,
      outcome: right.kind,
      ...(right.kind === "accepted"
        ? { endsOn: right.endsOn, capacity: bookedText(right.capacityYuan) }
        : {
            grounds: right.grounds.map((ground) => ({
              code: ground.code,
              isHardStop: ground.isHardStop,
              ...words.ground(ground),
            })),
          }),
    })),
  };
}

function milestonesReport(paths: MilestonePaths, words: FitWords): Report {
  const { milestones, notMet, met, interestSaved, costSaved, firstChanged } = paths;
  return {
    steps: milestones.map(({ milestone, expectedOn, stepDown }) => ({
      milestone,
      expectedOn: dayOf(expectedOn),
      stepDownBp: reportedText(inBasisPoints(stepDown.addedPerYear)),
    })),
    notMet: pathReport(notMet),
    met: pathReport(met),
    interestSaved: bookedText(interestSaved),
    costSaved: bookedText(costSaved),
    firstChanged:
      firstChanged === undefined
        ? null
        : {
            period: firstChanged.period,
            day: dayOf(firstChanged.due),
            notMet: bookedText(firstChanged.notMet),
            met: bookedText(firstChanged.met),
          },
    ...words.milestones(paths),
  };
}

function pathReport({ interest, cost, annualCost }: PathCost): Report {
  return {
    interest: bookedText(interest),
    cost: bookedText(cost),
    annualCost: optional(annualCost),
  };
}

function coverageReport({ stretches, minimum, average, cashAfterYuan }: DebtCoverage): Report {
  return {
    periods: stretches.map(stretchReport),
    minimum: minimum === undefined ? null : stretchReport(minimum),
    average: optional(average),
    cashAfter: bookedText(cashAfterYuan),
  };
}

function stretchReport(stretch: CoverageStretch): Report {
  return {
    fromPeriod: stretch.fromPeriod,
    toPeriod: stretch.toPeriod,
    ends: dayOf(stretch.ends),
    cash: bookedText(stretch.cashYuan),
    due: bookedText(stretch.dueYuan),
    coverage: optional(stretch.coverage),
  };
}

function dayOf(moment: Moment): string | number {
  return moment.kind === "date" ? moment.date : moment.month;
}
