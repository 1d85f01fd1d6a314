import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum StoreState {
  UP = 'UP',
  STARTING = 'STARTING',
  DOWN = 'DOWN',
  ABSENT = 'ABSENT',
}
registerEnumType(StoreState, { name: 'StoreState' });

export enum DemoState {
  OFF = 'OFF',
  LOADING = 'LOADING',
  LOADED = 'LOADED',
  FAILED = 'FAILED',
}
registerEnumType(DemoState, { name: 'DemoState' });

@ObjectType({ description: 'How the installation is doing. For everybody.' })
export class SystemStatus {
  @Field(() => StoreState)
  postgres!: StoreState;
  @Field(() => StoreState)
  meilisearch!: StoreState;
  @Field(() => DemoState)
  demo!: DemoState;
  @Field(() => Float, { nullable: true, description: '0..1 while the demo company is loading' })
  demoProgressRatio!: number | null;
  @Field(() => String, { nullable: true, description: 'what is being loaded, or why it failed' })
  demoMessage!: string | null;
  @Field(() => String)
  version!: string;
}
