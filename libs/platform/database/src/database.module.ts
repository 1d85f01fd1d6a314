import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from './database.js';
import { UnitOfWork } from './unit-of-work.js';

/** Offers the connected data source, the reading side and the unit of work to every module. */
@Global()
@Module({})
export class DatabaseModule {
  /** The composition root connects and migrates before Nest starts and passes the data source in. */
  static forRoot(dataSource: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: DataSource, useValue: dataSource }, Database, UnitOfWork],
      exports: [DataSource, Database, UnitOfWork],
    };
  }
}
