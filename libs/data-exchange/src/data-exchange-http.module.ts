import { Module } from '@nestjs/common';
import { DataExchangeModule } from './data-exchange.module.js';
import { ImportsController } from './imports.controller.js';

@Module({ imports: [DataExchangeModule], controllers: [ImportsController] })
export class DataExchangeHttpModule {}
