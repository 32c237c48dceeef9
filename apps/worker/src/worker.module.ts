import { Module, type DynamicModule } from '@nestjs/common';
import { DataExchangeJobsModule } from '@taproot/data-exchange';
import { FacilitationJobsModule } from '@taproot/facilitation';
import { KpiJobsModule } from '@taproot/kpi';
import { OrgModule } from '@taproot/org';
import { PlatformJobsModule, PlatformModule, type AppConfig } from '@taproot/platform';
import { ProjectsModule } from '@taproot/projects';
import { VisitsModule } from '@taproot/visits';

/** Every capability's jobs, the relay and the schedules. */
@Module({})
export class WorkerModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with(config),
        OrgModule,
        VisitsModule,
        ProjectsModule,
        FacilitationJobsModule,
        KpiJobsModule,
        DataExchangeJobsModule,
        PlatformJobsModule,
      ],
    };
  }
}
