/** What a word of the field is called and what it means. */
export type Term = {
  /** 中文名称, as Chinese bankers write it. */
  readonly zh: string;
  /** The English of the field. */
  readonly en: string;
  /** One sentence a banker accepts. */
  readonly meaning: string;
};
