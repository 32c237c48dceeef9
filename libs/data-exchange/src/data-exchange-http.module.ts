import { Module } from '@nestjs/common';
import { DataExchangeModule } from './data-exchange.module.js';
import { ImportsController } from './imports.controller.js';
import { OfficeSheetsController } from './office-sheets.controller.js';

@Module({ imports: [DataExchangeModule], controllers: [ImportsController, OfficeSheetsController] })
export class DataExchangeHttpModule {}
