/**
 * An app's side of the server (应用服务端): its records, its one door, and who looks at a page. Opened once for the process.
 */
import { appRouter, type CallContext } from "@xinzhi/api";
import { answerBankReturn } from "@xinzhi/api/bank-return";
import { type Desk, type DeskSettings, openDesk, recordsFor } from "@xinzhi/api/desk";
import { answerDocument as document } from "@xinzhi/api/document";
import { answerCalls, type Door } from "@xinzhi/api/door";
import { openLog } from "@xinzhi/api/log";
import { proxiesOf } from "@xinzhi/api/proxies";
import { rates } from "@xinzhi/api/rates";
import type { PolicyBook } from "@xinzhi/domain";

/** What an app is started with. */
type AppSettings = {
  /** Read at the first use, not when the app is built. */
  readonly desk: () => DeskSettings;
  readonly policyBook: PolicyBook;
};

type Opened = { readonly desk: Desk | undefined; readonly proxies: readonly string[] };

/** The server side of one app. */
export function appServer({ desk: settings, policyBook }: AppSettings) {
  let opened: Opened | undefined;
  const counted = rates();
  const { report } = openLog();
  const context = { policyBook };

  const open = (): Opened => {
    opened ??= { desk: openDesk(settings()), proxies: proxiesOf(settings().proxies) };
    return opened;
  };

  /** The records; `undefined` where no database is named. */
  const desk = (): Desk | undefined => open().desk;

  const door = (): Door => ({
    endpoint: "/api/trpc",
    context,
    report,
    rates: counted,
    ...open(),
  });

  /** Lets the records go, when the process ends. */
  const close = async (): Promise<void> => {
    await Promise.all([opened?.desk?.auth.database.close(), opened?.desk?.published?.close()]);
  };

  /** Answers `POST /api/trpc/…`. */
  const answer = (request: Request): Promise<Response> => answerCalls(request, door());

  /** Answers `GET /api/auth/callback/bank`. */
  const answerReturn = (request: Request): Promise<Response> => answerBankReturn(request, door());

  /** Answers `GET /api/openapi.json`. */
  const answerDocument = (request: Request): Promise<Response> => document(request, door());

  const { contextOf, callerOf, personOf, pricingPolicy, publicPolicy } = visitors(desk, context);

  /** Whether the bank has an identity provider (单点登录) to sign in at. */
  const hasBankSignIn = (): boolean => desk()?.auth.oidc !== undefined;

  return {
    context,
    hasBankSignIn,
    desk,
    close,
    answer,
    answerReturn,
    answerDocument,
    contextOf,
    callerOf,
    personOf,
    pricingPolicy,
    publicPolicy,
  };
}

/** Who looks at a page, by the cookies that came with it. */
function visitors(desk: () => Desk | undefined, context: { readonly policyBook: PolicyBook }) {
  /** What a call by whoever sent these cookies knows; without records for whoever has not signed in. */
  const contextOf = async (cookie: string): Promise<CallContext> => {
    const known = desk();
    if (known === undefined) return context;
    const request = new Request(known.auth.origin, { headers: { cookie } });
    const records = await recordsFor(known, request, "", () => {});
    return records.actor === undefined ? context : { ...context, records };
  };

  /** The procedures for whoever sent these cookies; `undefined` for whoever has not signed in. */
  const callerOf = async (cookie: string) => {
    const known = await contextOf(cookie);
    return known.records === undefined ? undefined : appRouter.createCaller(known);
  };

  /** Whoever sent these cookies (当前用户), with what they chose for their pages; `undefined` for whoever has not signed in, or where there are no records. */
  const personOf = async (cookie: string) => {
    const caller = await callerOf(cookie);
    if (caller === undefined) return undefined;
    const [profile, preferences] = await Promise.all([
      caller.session.profile({}),
      caller.preferences.read({}),
    ]);
    const { staffId, name, roles, bankKind, institution, lacks } = profile;
    const isHalfWay = lacks === "second-factor";
    return { staffId, name, roles, bankKind, institution, isHalfWay, preferences };
  };

  /** What the bank shows everybody today (公开参数), as `public.policyOfDay` answers it. */
  const publicPolicy = async () => {
    const known = desk();
    const request = known && new Request(known.auth.origin);
    const records = known && request && (await recordsFor(known, request, "", () => {}));
    const caller = appRouter.createCaller(
      records === undefined ? context : { ...context, records },
    );
    return caller.public.policyOfDay({});
  };

  /**
   * The bank's policy as `policy.forPricing` answers it, for whoever may price; `undefined` for anybody else: not signed in, not all the
   * way in, or in another role.
   */
  const pricingPolicy = async (cookie: string, known: string | undefined) => {
    const caller = await callerOf(cookie);
    return caller?.policy.forPricing(known === undefined ? {} : { known }).catch(nothingForbidden);
  };

  return { contextOf, callerOf, personOf, pricingPolicy, publicPolicy };
}

/** What a caller may not have is not there; everything else that goes wrong is told. */
function nothingForbidden(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "FORBIDDEN") return undefined;
  throw error;
}
