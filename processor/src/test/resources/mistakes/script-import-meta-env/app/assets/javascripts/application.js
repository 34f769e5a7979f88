export const load = (path) => fetch(import.meta.env.BASE_URL + path);
