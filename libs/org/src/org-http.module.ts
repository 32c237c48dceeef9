import { Module } from '@nestjs/common';
import { DemoController } from './demo.controller.js';
import { MeController } from './me.controller.js';
import { OrgModule } from './org.module.js';
import { OrgUnitsController } from './org-units.controller.js';
import { SessionsController } from './sessions.controller.js';
import { UsersController } from './users.controller.js';

@Module({
  imports: [OrgModule],
  controllers: [DemoController, MeController, OrgUnitsController, SessionsController, UsersController],
})
export class OrgHttpModule {}
