import { ApiProperty } from '@nestjs/swagger';
import { TEAM_CATEGORIES, type TeamCategory } from '@taproot/org';
import { LifecycleGroupView } from './lifecycle.view.js';

/** Amounts are shares in yuan, so that teams add up to the total. */
export class SignedView {
  count: number;
  creditedCount: string;
  creditedAmount: string;
  amountUnknown: number;
}

export class FrameworksView {
  count: number;
  creditedAmount: string;
}

export class RejectedCountView {
  /** As the records of `cohort` name it. */
  reasonCode: string;
  count: number;
}

/** What of the signed took root; rates of counts and of shares, percent points to 6 places. */
export class RootView {
  count: number;
  imported: number;
  creditedAmount: string;
  rate: string | null;
  amountRate: string | null;
}

export class RootedFundsView {
  creditedAmount: string;
  rate: string | null;
}

export class RootsView {
  /** Submitted at all: counted and rejected together. */
  signings: number;
  signed: SignedView;
  /** Intent only, in none of the other figures. */
  frameworks: FrameworksView;
  rejected: RejectedCountView[];
  started: RootView;
  producing: RootView;
  atCapacity: RootView;
  fundsInPlace: RootedFundsView;
  survivalRate: string | null;
}

export class TeamRootsView extends RootsView {
  teamId: string;
  name: string;
  code: string;
  @ApiProperty({ enum: TEAM_CATEGORIES })
  category: TeamCategory;
}

class AskedView {
  /** The day, 2026-05-20. */
  asOf: string;
  /** The instant, null for now. */
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  knownAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  period: string | null;
}

export class CommandCenterView extends AskedView {
  items: TeamRootsView[];
  /** Every contract of these teams once. */
  total: RootsView;
}

export class TeamNameView {
  id: string;
  name: string;
  code: string;
  @ApiProperty({ enum: TEAM_CATEGORIES })
  category: TeamCategory;
}

export class TeamDashboardView extends AskedView {
  team: TeamNameView;
  roots: RootsView;
  lifecycle: LifecycleGroupView;
}
