import { Header } from '@nestjs/common';

/** The route answers JSON text that PostgreSQL built; it is sent as it is. */
export const JsonText = () => Header('content-type', 'application/json; charset=utf-8');
