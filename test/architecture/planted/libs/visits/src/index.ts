export const visits = 1;
