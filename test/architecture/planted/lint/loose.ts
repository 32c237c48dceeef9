export const loose: any = 1;
