import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type JobRunRow } from '../job-run.entity.js';

export enum JobRunStateType {
  QUEUED = 'queued',
  RUNNING = 'running',
  DONE = 'done',
  FAILED = 'failed',
  CANCELLED = 'cancelled',
}
registerEnumType(JobRunStateType, { name: 'JobRunState' });

@ObjectType({ description: 'A long job with its progress.' })
export class JobRun {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  kind!: string;
  @Field(() => String)
  label!: string;
  @Field(() => JobRunStateType)
  state!: JobRunStateType;
  @Field(() => Int, { description: 'units done' })
  done!: number;
  @Field(() => Int, { nullable: true, description: 'units in all; null while unknown' })
  total!: number | null;
  @Field(() => String)
  unit!: string;
  @Field(() => String)
  message!: string;
  @Field(() => String, { nullable: true })
  error!: string | null;
  @Field(() => Date)
  createdAt!: Date;
  @Field(() => Date, { nullable: true })
  finishedAt!: Date | null;
}

/** The API's shape of a row. */
export function toJobRun(row: JobRunRow): JobRun {
  const { id, kind, label, done, total, unit, message, error, createdAt, finishedAt } = row;
  // the enum's values are the states of the row
  return {
    id,
    kind,
    label,
    state: row.state as JobRunStateType,
    done,
    total,
    unit,
    message,
    error,
    createdAt,
    finishedAt,
  };
}
