/** 登录. */
import { SignInForm } from "../../features/sign-in/sign-in-form.tsx";
import { currentPerson } from "../../server/person.ts";

/** `/sign-in`, and `/sign-in#TOKEN` for a link of the demo bank. */
export default async function SignInPage() {
  const person = await currentPerson();
  return <SignInForm isHalfWay={person?.isHalfWay ?? false} />;
}
