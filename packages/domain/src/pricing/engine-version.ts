/** The engine's version (引擎版本), stored with each quote: a figure may change only together with it. */
export const ENGINE_VERSION = "0.2.0";
