/** 页面: the words that every page has, whoever reads it. */
export const page = {
  product: "新质",
  skipToContent: "跳到内容",
  language: "语言",
  languages: { "zh-CN": "中", en: "EN" },
  theme: "配色",
  themes: { system: "系统", light: "浅色", dark: "深色" },
  notFound: "没有这个页面",
  home: "回到首页",
  failed: "页面出了问题，请重试。",
  retry: "重试",
} as const;
