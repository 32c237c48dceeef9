import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../config/app-config.js';
import { Reactions } from '../events/reactions.js';
import { Commands } from './commands.js';
import { Database } from './database.js';
import { SnakeNaming } from './snake-naming.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      useFactory: (config: AppConfig) => ({
        type: 'postgres',
        url: config.databaseUrl,
        namingStrategy: new SnakeNaming(),
        autoLoadEntities: true,
        synchronize: false,
        poolSize: config.databasePool,
        applicationName: 'taproot',
        retryAttempts: 5,
        retryDelay: 1000,
        // A pooled connection that dies while idle is replaced by the pool; it must not end the process.
        poolErrorHandler: () => undefined,
      }),
    }),
  ],
  providers: [Database, Reactions, Commands],
  exports: [Database, Reactions, Commands],
})
export class DatabaseModule {}
