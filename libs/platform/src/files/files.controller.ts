import { Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import type { FastifyRequest } from 'fastify';
import { Caller, Can } from '../auth/decorators.js';
import { Answers, AnswersFile } from '../http/answers.js';
import { Id } from '../http/parameters.js';
import { FileView } from './file.view.js';
import { platformErrors } from '../platform.errors.js';
import { fileErrors } from './file.errors.js';
import { FilesService } from './files.service.js';

/** The reader of forms fails without a status where a form has no boundary. */
function asRefusal(error: Error & { statusCode?: number }): never {
  throw error.statusCode === undefined ? platformErrors.malformedForm() : error;
}

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly files: FilesService) {}

  @Post()
  @Can('file:store')
  @HttpCode(201)
  @Answers(FileView, 201)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async store(@Caller() actor: Actor, @Req() request: FastifyRequest) {
    if (!request.isMultipart()) throw fileErrors.fileMissing();
    const part = await request.file().catch(asRefusal);
    if (!part) throw fileErrors.fileMissing();
    return this.files.keep(actor, { filename: part.filename, content: part.file });
  }

  @Get(':id')
  @Can('file:read')
  @AnswersFile('application/octet-stream')
  async read(@Caller() actor: Actor, @Param('id', Id) id: string): Promise<StreamableFile> {
    const { file, content } = await this.files.open(actor, id);
    const name = encodeURIComponent(file.name);
    return new StreamableFile(content, {
      type: file.mediaType,
      length: file.size,
      disposition: `attachment; filename*=UTF-8''${name}`,
    });
  }
}
