import { Injectable } from '@nestjs/common';
import pg, { type Pool, type PoolClient, type QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { outliveLostConnections } from './lost-connections.js';
import { currentUnit } from './unit-context.js';

/** A day is its text; as a Date it would move with the time zone of the process. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * A statement PostgreSQL prepares once a connection; `name` identifies `text` for good. Without a name it is planned
 * each time, for its values: for large statements whose one plan for any values would be a bad one.
 */
export interface Statement {
  name?: string;
  text: string;
}

/** Named SQL on the pool, or on the transaction of the command that is running. */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {
    outliveLostConnections(this.pool);
  }

  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /**
   * A connection of one's own, to be given back by `release`. One that breaks meanwhile must not end the process, and
   * is not given to anybody else.
   */
  async borrow(): Promise<{ client: PoolClient; release: () => void }> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const note = (error: Error) => (broken = error);
    client.on('error', note);
    const release = () => {
      client.release(broken);
      client.off('error', note);
    };
    return { client, release };
  }

  async rows<T extends QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<T[]> {
    const client: Pool | PoolClient = currentUnit()?.client ?? this.pool;
    const result = await client.query<T>({ name: statement.name, text: statement.text, values });
    return result.rows;
  }

  async row<T extends QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(statement, values))[0];
  }

  /** The single JSON text a statement built, ready to be sent as it is. */
  async json(statement: Statement, values: unknown[] = []): Promise<string | undefined> {
    return (await this.rows<{ json: string }>(statement, values))[0]?.json;
  }
}
