/** 登录. */
import { SignInForm } from "@xinzhi/session/entry/sign-in-form.tsx";
import { currentPerson, server } from "../../../server/server.ts";

/** `/sign-in`, and `/sign-in#TOKEN` for a link of the demo bank. */
export default async function SignInPage() {
  const person = await currentPerson();
  return (
    <SignInForm isHalfWay={person?.isHalfWay ?? false} hasBankSignIn={server.hasBankSignIn()} />
  );
}
