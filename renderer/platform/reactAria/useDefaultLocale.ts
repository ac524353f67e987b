/*
 * In place of the module of React Aria that asks the browser for its language as soon as it is read: `App` says which one
 * is spoken before any widget is drawn, so this one is never heard.
 */
const unsaid = { locale: "fr-FR", direction: "ltr" } as const;

export const getDefaultLocale = () => unsaid;
export const useDefaultLocale = () => unsaid;
