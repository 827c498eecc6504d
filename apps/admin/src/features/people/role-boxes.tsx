/** Roles (角色) to be ticked. */
"use client";

import { useTranslations } from "use-intl";

const ROLES = [
  "officer",
  "approver",
  "productManager",
  "checker",
  "auditor",
  "administrator",
] as const;

/** One of them. */
export type Role = (typeof ROLES)[number];

/** The boxes. */
export function RoleBoxes(props: {
  readonly roles: readonly Role[];
  readonly onChoose: (roles: readonly Role[]) => void;
}) {
  const words = useTranslations("people");
  const names = useTranslations("session.roles");
  const { roles, onChoose } = props;
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend className="text-faint">{words("heads.roles")}:</legend>
      {ROLES.map((role) => (
        <label key={role} className="flex min-h-6 items-center gap-1">
          <input
            type="checkbox"
            className="size-4"
            checked={roles.includes(role)}
            onChange={(event) =>
              onChoose(
                event.target.checked ? [...roles, role] : roles.filter((each) => each !== role),
              )
            }
          />
          {names(role)}
        </label>
      ))}
    </fieldset>
  );
}
