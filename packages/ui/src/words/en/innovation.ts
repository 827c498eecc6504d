/** Innovation credit: what a stage allows, why a right is no security, why a score or a card is refused. */
import type { Wording } from "../wording.ts";
import type { innovation as chinese } from "../zh-cn/innovation.ts";

export const innovation: Wording<typeof chinese> = {
  verdicts: {
    loan: "A loan is possible, repaid by the project's cash flow.",
    loanOnOperations:
      "A loan to the firm is possible, repaid by its running business and not by this project.",
    policyLoan: "Fits the large and long loans of a policy bank.",
    notALoanYet: "Not a loan yet; these sources fit the stage: {sources}.",
  },
  stageReasons: {
    "bank-credit-is-a-source": "Bank credit is one of the sources of this stage.",
    "policy-finance-is-a-source": "Policy finance is one of the sources of this stage.",
    "bank-credit-is-no-source": "Bank credit is not a source of this stage.",
    "project-earns": "The project earns directly, and its cash flow turns positive.",
    "project-earns-nothing": "This stage earns nothing directly, so the project cannot repay.",
    "cash-flow-stays-negative": "The cash flow of this stage is negative and does not turn.",
    "operations-repay": "The firm's running business repays.",
    "operations-could-repay":
      "If the firm's running business repaid it, a loan could be looked at again.",
    "carrier-does-not-balance":
      "A carrier of innovation is large and long, and its own income does not cover its cost.",
  },
  grounds: {
    "pledgor-not-owner": "The pledgor is not the registered owner, so it cannot be pledged.",
    "not-granted": "The right has not been granted yet, so it cannot be pledged.",
    "right-ended": "The right has ended and cannot be pledged.",
    "right-invalidated": "The right was declared invalid and cannot be pledged.",
    "annual-fee-unpaid":
      "The annual fee is not paid up to the day of the pledge; it can be pledged once it is.",
    "ownership-dispute": "Its ownership is disputed; it cannot be pledged until that is settled.",
    "right-seized": "The right has been seized and cannot be pledged.",
    "debt-outlasts-right":
      "The last day of the right is {lastDay}, before the debt falls due on {maturity}; it cannot be pledged, and nobody can waive this.",
    "co-owner-consent-missing": "The consent of the co-owners is missing.",
    "already-pledged": "The right is pledged already; it cannot be pledged again until released.",
    "double-filing":
      "Another patent was filed for it on the same day; both parties must know and agree.",
    "invalidation-under-way": "Its invalidation is under way; both parties must know and agree.",
    "right-not-accepted": "This bank does not accept such a right as security.",
    "loan-too-long":
      "A loan on such a right runs for at most {months} months, to {latest} at the latest.",
    "end-of-right-unknown":
      "It is not known when the right ends; give the last day on its certificate.",
    "valuation-missing": "There is no valuation by the chosen method ({method}).",
    "valuation-after-pledge":
      "The day of valuation, {valuedOn}, is after the day of the pledge, {pledgedOn}.",
    "valuation-stale":
      "It was valued on {valuedOn}, more than {months} months ago; value it again.",
    "counted-twice": "Number {number} is in the list twice and counts once.",
  },
  scoreRefusals: {
    "answer-missing": '"{measure}" has not been answered.',
    "answer-twice": '"{measure}" is answered twice; keep one answer.',
    "measure-unlisted": 'The card has no "{measure}".',
    "grade-unlisted": '"{measure}" has no grade "{grade}".',
    "answer-of-wrong-kind":
      '"{measure}" takes a number if it is measured, a grade if it is judged.',
    "reason-missing": '"{measure}" is graded "{grade}"; say why.',
    "evidence-after-assessment":
      'The evidence for "{measure}" is of {date}, after the day of judgement.',
    "weights-missing": "The card has no weights for this industry and stage.",
    "points-missing": "The bands of the card leave a gap, so there are no points.",
  },
  wizardRefusals: {
    "question-unanswered": '"{question}" has not been answered.',
    "question-twice": '"{question}" is answered twice; keep one answer.',
    "question-unlisted": 'There is no question "{question}".',
    "option-unlisted": '"{question}" has no answer "{option}".',
    "stage-undecided": "These answers do not settle the stage.",
  },
  cardFaults: {
    "band-missing": '"{measure}" has no bands.',
    "band-reversed": 'Band {band} of "{measure}" does not end above its start.',
    "band-gap": 'There is a gap before band {band} of "{measure}".',
    "band-overlap": 'Band {band} of "{measure}" overlaps the one before.',
    "band-not-open":
      'The edges of band {band} of "{measure}" are wrong: only the lowest has no lower one, only the highest no upper one.',
    "factor-unlisted": '"{factor}" is not a factor of this card.',
    "factor-missing": 'The factor "{factor}" is missing.',
    "factor-twice": 'The factor "{factor}" is there twice.',
    "measure-twice": 'The measure "{measure}" is there twice.',
    "parts-not-100": 'The parts of "{factor}" sum to {total}; they must sum to 100.',
    "weights-not-100":
      "The weights sum to {total}; they must sum to 100 (industry {industry}, stage {stage}).",
    "weight-negative": "A weight cannot be negative.",
    "weight-of-no-factor": 'There is a weight for "{factor}", which is not on the card.',
    "factor-without-weight":
      'The factor "{factor}" has no weight (industry {industry}, stage {stage}).',
    "weight-twice": 'The factor "{factor}" has two weights.',
    "weight-set-twice": "One industry and stage has two sets of weights ({set}).",
    "general-weights-missing": "Weights for every industry and stage are missing.",
    "points-out-of-range": "{points} points are not between 0 and 100.",
    "points-not-monotone": 'A better band of "{measure}" earns fewer points.',
    "grade-twice": 'The grade "{grade}" of "{measure}" is there twice.',
    "grades-missing": '"{measure}" has no grades.',
    "unevidenced-too-high": '"{measure}" earns more without evidence than by its worst answer.',
    "notches-not-monotone":
      "A higher score moves the rating up less, or adds more to the loss given default.",
    "lgd-out-of-range":
      "An addition of {lgdAdded} to the loss given default is not between 0 and 1.",
  },
  stability: {
    "too-few-positive-periods": "Too few periods leave money over.",
    "mean-not-positive": "All periods together leave no money over.",
    "varies-too-much": "The periods vary too much.",
  },
  sources: {
    ownFunds: "own funds",
    donations: "donations",
    researchGrants: "research grants",
    governmentResearchPrograms: "government research programs",
    governmentGuidanceFunds: "government guidance funds",
    angelInvestment: "angel investment",
    ventureCapital: "venture capital",
    privateEquity: "private equity",
    trusts: "trusts",
    bonds: "bonds",
    equity: "equity",
    bankCredit: "bank credit",
    treasuryBonds: "treasury bonds",
    localSpecialBonds: "local special bonds",
    policyFinance: "policy finance",
  },
  questions: {
    useOfFunds:
      "Is the money for the firm's own project, or for a laboratory, pilot plant or other facility that several use?",
    income: "Does the project earn already, or has it signed orders?",
    maturity: "How mature is the technology: proven in a pilot run, a prototype, or a principle?",
    direction: "Does the research aim at a certain product or industry?",
    output:
      "Is its main output technology (patents, prototypes, processes) or knowledge (papers, data, principles)?",
  },
  factors: {
    researchSpending: "R&D spending and its support of the main business",
    patents: "number and influence of patents",
    resultConversion: "conversion rate of results",
    researchStaff: "quality and share of research staff",
    chainInfluence: "technical influence up and down the chain",
    technologyReadiness: "stage of the technology",
    applicationProspect: "prospects of application",
    technologyTrend: "technology trend at home and abroad",
  },
  measures: {
    researchRatio: "R&D over sales",
    mainBusinessSupport: "support of the main business",
    inventionPatentCount: "number of invention patents",
    patentInfluence: "influence of the patents",
    conversionRate: "conversion rate of results",
    researchStaffRatio: "share of research staff",
    seniorResearcherRatio: "share of senior researchers",
    chainPosition: "technical place in the chain",
    readinessLevel: "readiness of the technology",
    marketProspect: "market prospects",
    orderCoverage: "orders over planned output",
    trendAtHomeAndAbroad: "trend at home and abroad",
    yearsToSubstitution: "years until it is superseded",
    score: "score",
  },
  methods: { income: "income", cost: "cost", market: "market" },
  between: ", ",
};
