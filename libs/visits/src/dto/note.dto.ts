import { IsString, MaxLength, MinLength } from 'class-validator';

export class ReadNoteDto {
  /** A note as it stands in the chat. */
  @IsString()
  @MinLength(1)
  @MaxLength(20_000)
  text: string;
}
