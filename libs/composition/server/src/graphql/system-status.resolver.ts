import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { assertUnreachable } from '@wellspring/kernel';
import { type StoreStatus } from '@wellspring/platform-stores';
import { DemoLoading } from '../demo-loading.service.js';
import { SYSTEM_STATUS_SOURCE, type SystemStatusSource } from '../system-status.js';
import { DemoState, StoreState, SystemStatus } from './system-status.type.js';

@Resolver(() => SystemStatus)
export class SystemStatusResolver {
  constructor(
    @Inject(SYSTEM_STATUS_SOURCE) private readonly source: SystemStatusSource,
    private readonly demo: DemoLoading,
  ) {}

  @Query(() => SystemStatus)
  systemStatus(): SystemStatus {
    const { postgres, meilisearch } = this.source.stores.status();
    const { state, progressRatio, message } = this.demo.status();
    return {
      postgres: storeState(postgres),
      meilisearch: storeState(meilisearch),
      demo: DemoState[state],
      demoProgressRatio: progressRatio,
      demoMessage: message,
      version: this.source.version,
    };
  }
}

function storeState({ state }: StoreStatus): StoreState {
  switch (state) {
    case 'ready':
      return StoreState.UP;
    case 'starting':
      return StoreState.STARTING;
    case 'down':
    case 'stopped':
      return StoreState.DOWN;
    case 'absent':
      return StoreState.ABSENT;
    default:
      return assertUnreachable(state);
  }
}
