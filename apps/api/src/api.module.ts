import { Module, type DynamicModule } from '@nestjs/common';
import { AdmissionHttpModule } from '@taproot/admission';
import { AuditHttpModule } from '@taproot/audit';
import { CampaignsHttpModule } from '@taproot/campaigns';
import { ContractsHttpModule } from '@taproot/contracts';
import { DataExchangeHttpModule } from '@taproot/data-exchange';
import { EnterprisesHttpModule } from '@taproot/enterprises';
import { FacilitationHttpModule } from '@taproot/facilitation';
import { KpiHttpModule } from '@taproot/kpi';
import { LeadsHttpModule } from '@taproot/leads';
import { DashboardsHttpModule } from '@taproot/dashboards';
import { OrgHttpModule } from '@taproot/org';
import { PlatformHttpModule, PlatformModule, type AppConfig } from '@taproot/platform';
import { SatisfactionHttpModule } from '@taproot/satisfaction';
import { TargetsHttpModule } from '@taproot/targets';
import { ProjectsHttpModule } from '@taproot/projects';
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
        EnterprisesHttpModule,
        CampaignsHttpModule,
        LeadsHttpModule,
        VisitsHttpModule,
        ContractsHttpModule,
        FacilitationHttpModule,
        AdmissionHttpModule,
        TargetsHttpModule,
        ProjectsHttpModule,
        SatisfactionHttpModule,
        KpiHttpModule,
        DashboardsHttpModule,
        DataExchangeHttpModule,
        AuditHttpModule,
      ],
    };
  }
}
