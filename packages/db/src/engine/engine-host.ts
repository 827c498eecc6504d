/** The only address an embedded server listens on (本机地址). */
export const ENGINE_HOST = "127.0.0.1";
