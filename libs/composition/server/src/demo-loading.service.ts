import { Injectable } from '@nestjs/common';
import { CountAllReadings } from '@wellspring/contributions-server';
import { LoadDemoCompany } from '@wellspring/demo-company';
import { DomainError, SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';

export interface DemoStatus {
  readonly state: 'OFF' | 'LOADING' | 'LOADED' | 'FAILED';
  /** 0..1 while loading, else null. */
  readonly progressRatio: number | null;
  readonly message: string | null;
}

/** The same company for everybody who tries Wellspring. */
const SEED = 2026;

/** Loads the demo company in the background of the first start and tells the sign-in page how far it is. */
@Injectable()
export class DemoLoading {
  private current: DemoStatus = { state: 'OFF', progressRatio: null, message: null };

  constructor(
    private readonly load: LoadDemoCompany,
    private readonly readings: CountAllReadings,
  ) {}

  status(): DemoStatus {
    return this.current;
  }

  /** Loads when this is an empty installation or a load was interrupted; else only notes whether there is a demo. */
  async run(onProgress: (status: DemoStatus) => void): Promise<void> {
    const tell = (status: DemoStatus) => {
      this.current = status;
      onProgress(status);
    };
    if (!(await this.load.shouldLoad())) {
      const isLoaded = await this.load.isLoaded();
      tell({ state: isLoaded ? 'LOADED' : 'OFF', progressRatio: null, message: null });
      return;
    }
    tell({ state: 'LOADING', progressRatio: 0, message: 'Inventing the demo company' });
    try {
      await this.load.run({ seed: SEED, today: systemClock.now() }, ({ doneRatio, message }) =>
        tell({ state: 'LOADING', progressRatio: doneRatio, message }),
      );
      await this.readings.start(SYSTEM_ACTOR);
      tell({ state: 'LOADED', progressRatio: null, message: null });
    } catch (error) {
      const message =
        error instanceof DomainError ? error.message : 'The demo company could not be loaded; see the log.';
      tell({ state: 'FAILED', progressRatio: null, message });
      throw error;
    }
  }
}
