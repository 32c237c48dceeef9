import { Module } from '@nestjs/common';
import { LeadReferences } from './lead-references.js';

@Module({ providers: [LeadReferences], exports: [LeadReferences] })
export class LeadsModule {}
