import { Optional, Text } from '@taproot/platform';
import { IsString, MaxLength, MinLength } from 'class-validator';

export class SignInDto {
  @Text(100)
  username: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;

  @Optional()
  @Text(12)
  otp?: string;
}
