export const time = 1;
