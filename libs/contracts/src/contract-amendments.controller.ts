import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, Caller, Can, Id, MaybeIfMatch } from '@taproot/platform';
import { AmendmentApproval } from './amendment-approval.service.js';
import { ContractAmendments } from './contract-amendments.service.js';
import { ApprovalDto, ProposeAmendmentDto } from './dto/amendment.dto.js';
import { AmendmentView } from './dto/contract.view.js';

type Version = number | undefined;

@ApiTags('contracts')
@Controller()
export class ContractAmendmentsController {
  constructor(
    private readonly amendments: ContractAmendments,
    private readonly approvals: AmendmentApproval,
  ) {}

  /** Waits for the approval of somebody else. */
  @Post('contracts/:id/amendments')
  @Can('contract:amend')
  @HttpCode(201)
  @Answers(AmendmentView, 201)
  propose(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ProposeAmendmentDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.amendments.propose(actor, id, input, ifVersion);
  }

  @Post('contract-amendments/:id/approval')
  @Can('contract:approve')
  @HttpCode(200)
  @Answers(AmendmentView)
  approve(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ApprovalDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.approvals.approve(actor, id, input, ifVersion);
  }
}
