import { Module } from '@nestjs/common';
import { EnterpriseReferences } from './enterprise-references.js';

@Module({ providers: [EnterpriseReferences], exports: [EnterpriseReferences] })
export class EnterprisesModule {}
