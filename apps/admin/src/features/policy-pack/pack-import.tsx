/** Reading a pack in (导入政策包): the difference first, then drafts or submissions, and what became of each item. */
"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import type { AppRouter } from "@xinzhi/api";
import { useApi } from "@xinzhi/session/client/api-provider.tsx";
import {
  CELL,
  FailedNote,
  LoadingNote,
  MAIN_BUTTON,
  SIDE_BUTTON,
} from "@xinzhi/session/frame/page-states.tsx";
import { TextField } from "@xinzhi/ui/fields/text-field.tsx";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { sideText, useWayName } from "../reviews/change-differences.tsx";
import { useThingName } from "../reviews/thing-name.ts";

type Preview = AppRouter["policy"]["previewPack"]["_def"]["$types"]["output"];
type Imported = AppRouter["policy"]["importPack"]["_def"]["$types"]["output"];

/** The file, its difference, and the way in. */
export function PackImport({ mayImport }: { readonly mayImport: boolean }) {
  const words = useTranslations("reviews.packs");
  const api = useApi();
  const [pack, setPack] = useState<string>();
  const preview = useQuery({
    ...api.policy.previewPack.queryOptions({ pack: pack ?? "" }, { staleTime: 0, gcTime: 0 }),
    enabled: pack !== undefined,
  });
  const choose = async (file: File | undefined) => {
    setPack(file === undefined ? undefined : await file.text());
  };
  return (
    <section aria-labelledby="import-title" className="grid gap-2" data-testid="pack-import">
      <h2 id="import-title" className="font-semibold text-lead">
        {words("import")}
      </h2>
      <label className="flex flex-wrap items-center gap-2">
        <span className="text-faint">{words("file")}:</span>
        <input
          type="file"
          accept=".json,application/json"
          className="min-h-8"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </label>
      {preview.isFetching ? <LoadingNote /> : null}
      {preview.error === null ? null : (
        <FailedNote error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {preview.data === undefined ? null : <Difference preview={preview.data} />}
      {preview.data?.outcome === "read" && mayImport && pack !== undefined ? (
        <ImportForm key={pack} pack={pack} />
      ) : null}
    </section>
  );
}

function Difference({ preview }: { readonly preview: Preview }) {
  const words = useTranslations("reviews.packs");
  const change = useTranslations("reviews.change");
  const thingName = useThingName();
  const wayOf = useWayName();
  const { outcome, problems, added, changed, same, kept } = preview;
  if (outcome !== "read") {
    return (
      <div role="alert" className="text-vermilion">
        <p>{words(`outcomes.${outcome}`)}</p>
        <ul className="figures list-disc pl-5">
          {problems.map(({ path, code }) => (
            <li key={`${path} ${code}`}>
              {path} {code}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const counts = [
    words("added", { count: String(added.length) }),
    words("changed", { count: String(changed.length) }),
    words("same", { count: String(same) }),
    words("kept", { count: String(kept.length) }),
  ];
  return (
    <div className="grid gap-2" data-testid="pack-difference">
      <p role="status">{counts.join("；")}</p>
      <ul className="list-disc pl-5">
        {added.map((item) => (
          <li key={`${item.kind} ${item.code} ${item.effectiveFrom}`}>
            {thingName(item)} <span className="figures">{item.effectiveFrom}</span>
          </li>
        ))}
        {changed.map((item) => (
          <li key={`${item.kind} ${item.code} ${item.effectiveFrom}`}>
            {thingName(item)} <span className="figures">{item.effectiveFrom}</span>
            <ul className="figures pl-4">
              {item.differences.map(({ path, base, mine }) => (
                <li key={path}>
                  {wayOf(path)}：
                  {change("fromTo", {
                    from: sideText(base, change("none")),
                    to: sideText(mine, change("none")),
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ImportForm({ pack }: { readonly pack: string }) {
  const words = useTranslations("reviews.packs");
  const api = useApi();
  const [reason, setReason] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  const read = useMutation(api.policy.importPack.mutationOptions());
  const send = (into: "drafts" | "submissions") => {
    if (!read.isPending) read.mutate({ key: `${key}-${into}`, pack, reason, into });
  };
  const isRefused = read.data !== undefined && read.data.outcome !== "imported";
  return (
    <div className="grid gap-2">
      <TextField
        kind="text"
        name="reason"
        label={words("reason")}
        error={isRefused ? words(`outcomes.${read.data.outcome}`) : undefined}
        text={reason}
        onType={setReason}
      />
      {read.error === null ? null : <FailedNote error={read.error} onRetry={() => read.reset()} />}
      <div className="flex flex-wrap gap-2">
        <button type="button" className={MAIN_BUTTON} onClick={() => send("submissions")}>
          {words("asSubmissions")}
        </button>
        <button type="button" className={SIDE_BUTTON} onClick={() => send("drafts")}>
          {words("asDrafts")}
        </button>
      </div>
      {read.data?.outcome === "imported" ? <ImportedItems imported={read.data} /> : null}
    </div>
  );
}

function ImportedItems({ imported }: { readonly imported: Imported }) {
  const thingName = useThingName();
  const words = useTranslations("reviews.packs");
  return (
    <section
      aria-label={words("outcomes.imported")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard.
      tabIndex={0}
      className="overflow-x-auto rounded border border-line bg-paper"
    >
      <table className="w-full min-w-[44rem]" data-testid="imported">
        <thead>
          <tr className="text-faint">
            {(["thing", "from", "outcome", "because"] as const).map((head) => (
              <th key={head} scope="col" className={CELL}>
                {words(`heads.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {imported.items.map((item) => (
            <tr key={`${item.kind} ${item.code} ${item.effectiveFrom}`}>
              <th scope="row" className={`${CELL} font-normal`}>
                {thingName(item)}
              </th>
              <td className={`${CELL} figures`}>{item.effectiveFrom}</td>
              <td className={CELL}>{words(`results.${item.outcome}`)}</td>
              <td className={CELL}>
                {item.because === undefined ? "—" : words(`because.${item.because}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
