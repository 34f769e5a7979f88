export const load = (locale) => import(`./locales/${locale}.js`);
