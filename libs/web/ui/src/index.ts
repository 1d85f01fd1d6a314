export { EmptyState } from './empty-state.js';
export { FigureTile } from './figure-tile.js';
export { HighlightedText } from './highlighted-text.js';
export { parseHighlight, type HighlightRun } from './parse-highlight.js';
export { ProblemPanel } from './problem-panel.js';
export { ScrollRegion } from './scroll-region.js';
export { ScreenFrame } from './screen-frame.js';
export { SkeletonLines } from './skeleton-lines.js';
export { treeKeyAction, visibleRows, type TreeItem, type TreeKeyAction, type TreeRow } from './tree-rows.js';
