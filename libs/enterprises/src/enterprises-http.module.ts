import { Module } from '@nestjs/common';
import { ContactsController } from './contacts.controller.js';
import { EnterprisesController } from './enterprises.controller.js';
import { EnterprisesModule } from './enterprises.module.js';

@Module({ imports: [EnterprisesModule], controllers: [EnterprisesController, ContactsController] })
export class EnterprisesHttpModule {}
