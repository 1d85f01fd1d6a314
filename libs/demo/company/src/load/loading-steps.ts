/** One part of the loading that is done once and marked when it is. */
export type LoadingStep =
  | 'people'
  | 'accounts'
  | `space:${string}`
  | 'views'
  | 'view-hours'
  | 'files'
  | 'care'
  | 'talks'
  | 'review-settings'
  | 'review-past'
  | 'review-today'
  | 'mail'
  | 'analysis';

/** The step that writes a space with its pages. */
export const spaceStep = (spaceKey: string): LoadingStep => `space:${spaceKey}`;

/** How far a loading is. */
export interface LoadingProgress {
  /** 0..1. */
  readonly doneRatio: number;
  /** What is being done, for the screen. */
  readonly message: string;
}

export type OnLoadingProgress = (progress: LoadingProgress) => void;

/** Told at most a hundred times: the ratio goes up by at least this much. */
const SMALLEST_ADVANCE_RATIO = 0.01;

/** Turns the progress of single steps into the progress of the whole, never backwards. */
export class ProgressTeller {
  private toldRatio = -1;
  private doneWeight = 0;
  private toldMessage = '';

  constructor(
    private readonly totalWeight: number,
    private readonly onProgress: OnLoadingProgress,
  ) {}

  /** `stepRatio` 0..1 of a step that has this weight. */
  tell(message: string, weight: number, stepRatio: number): void {
    const doneRatio = Math.min(1, (this.doneWeight + weight * stepRatio) / this.totalWeight);
    if (message === this.toldMessage && doneRatio < this.toldRatio + SMALLEST_ADVANCE_RATIO) return;
    this.toldRatio = Math.max(this.toldRatio, doneRatio);
    this.toldMessage = message;
    this.onProgress({ doneRatio: this.toldRatio, message });
  }

  /** A step of this weight is done. */
  finish(weight: number): void {
    this.doneWeight += weight;
  }
}
