/**
 * What a translation must supply: the same keys as the Chinese, which is the original, each with a text of its own.
 */
export type Wording<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string ? string : Wording<Original[Key]>;
};
