import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, Caller, Can, Id, MaybeIfMatch } from '@taproot/platform';
import { ContractDecisions } from './contract-decisions.service.js';
import { TerminationDto, VerificationDto, VoidDto } from './dto/contract-decision.dto.js';
import { ContractView } from './dto/contract.view.js';

type Version = number | undefined;

@ApiTags('contracts')
@Controller('contracts/:id')
export class ContractDecisionsController {
  constructor(private readonly decisions: ContractDecisions) {}

  /** 422 without two independent proofs; 409 when it looks like a verified one. */
  @Post('verification')
  @Can('contract:verify')
  @HttpCode(200)
  @Answers(ContractView)
  verify(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: VerificationDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.decisions.verify(actor, id, input, ifVersion);
  }

  @Post('termination')
  @Can('contract:end')
  @HttpCode(200)
  @Answers(ContractView)
  terminate(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: TerminationDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.decisions.terminate(actor, id, input, ifVersion);
  }

  /** Entered by mistake or twice. */
  @Post('void')
  @Can('contract:end')
  @HttpCode(200)
  @Answers(ContractView)
  void(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: VoidDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.decisions.void(actor, id, input, ifVersion);
  }
}
