/**
 * What an input tells its owner while a figure is typed (数字录入): the text, without the commas that stood there when the field was entered.
 * The cursor stays between the digits it stood between.
 */
import { type ChangeEvent, type CompositionEvent, useRef } from "react";
import { typedAmong } from "../digits/grouped-typing.ts";

/** Handlers for the input of a figure that shows `text`. Whatever else the field does on leaving is `onLeave`. */
export function useFigureTyping(
  text: string,
  onType: (text: string) => void,
  onLeave?: () => void,
) {
  // What was typed since the field was entered; any other text was written by the owner.
  const typedHere = useRef<string>(undefined);
  const composedOver = useRef<string>(undefined);
  const tell = (input: HTMLInputElement, before: string, putIn: string | undefined) => {
    const caret = input.selectionStart ?? input.value.length;
    const typed =
      before === typedHere.current
        ? { text: input.value, caret }
        : typedAmong(before, { text: input.value, caret, putIn });
    if (typed.text !== input.value) {
      input.value = typed.text;
      input.setSelectionRange(typed.caret, typed.caret);
    }
    typedHere.current = typed.text;
    onType(typed.text);
  };
  return {
    onChange: ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
      // While an input method composes, its text is left alone.
      if (composedOver.current !== undefined) onType(target.value);
      else tell(target, text, putInBy(nativeEvent));
    },
    onCompositionStart: () => {
      composedOver.current = text;
    },
    onCompositionEnd: ({ currentTarget, data }: CompositionEvent<HTMLInputElement>) => {
      const before = composedOver.current ?? text;
      composedOver.current = undefined;
      tell(currentTarget, before, data);
    },
    onBlur: () => {
      typedHere.current = undefined;
      onLeave?.();
    },
  };
}

/** What an event put into the field: nothing where it deleted, and unknown where it does not say. */
function putInBy(event: Event): string | undefined {
  if (!(event instanceof InputEvent)) return undefined;
  if (event.inputType.startsWith("delete")) return "";
  return event.data ?? undefined;
}
