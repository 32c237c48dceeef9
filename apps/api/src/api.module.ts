import { Module, type DynamicModule } from '@nestjs/common';
import { AuditHttpModule } from '@taproot/audit';
import { OrgHttpModule } from '@taproot/org';
import { PlatformHttpModule, PlatformModule, type AppConfig } from '@taproot/platform';
import { VisitsHttpModule } from '@taproot/visits';

/** Every capability's routes, and nothing else. */
@Module({})
export class ApiModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with(config),
        PlatformHttpModule,
        OrgHttpModule,
        VisitsHttpModule,
        AuditHttpModule,
      ],
    };
  }
}
