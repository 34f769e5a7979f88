export interface Limits {
  readonly least: number;
  readonly most: number;
}

export const within = (value: number, limits: Limits): number =>
  Math.min(limits.most, Math.max(limits.least, value));
