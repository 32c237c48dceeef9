import { ApiProperty } from '@nestjs/swagger';

export class BriefTableView {
  columns: string[];
  rows: string[][];
}

export class BriefSectionView {
  heading: string;
  lines: string[];
  @ApiProperty({ type: BriefTableView, nullable: true })
  table: BriefTableView | null;
}

/** The brief in the caller's language, as it is printed. */
export class BriefView {
  title: string;
  subtitle: string;
  sections: BriefSectionView[];
}
