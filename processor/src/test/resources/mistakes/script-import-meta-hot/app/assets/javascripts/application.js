export const total = 1;
import.meta.hot.accept();
