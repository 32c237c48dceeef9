import { DataSource } from 'typeorm';
export const rule = DataSource;
