import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AuthGuard } from './auth/auth.guard.js';
import { FilesController } from './files/files.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { requestValidation } from './http/validation.js';
import { HealthController } from './observability/health.controller.js';

@Module({
  controllers: [FilesController, HealthController],
  providers: [
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useValue: requestValidation },
  ],
})
export class PlatformHttpModule {}
