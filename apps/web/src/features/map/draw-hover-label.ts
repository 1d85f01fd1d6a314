import type { NodeHoverDrawingFunction } from 'sigma/rendering';
import type { DrawnEdge, DrawnNode } from './build-drawing.js';

const PADDING_PX = 4;

/** The label of the person who is pointed at or chosen: on a ground in the colours of the scheme, never white on white. */
export const drawHoverLabel: NodeHoverDrawingFunction<DrawnNode, DrawnEdge> = (context, data, settings) => {
  const style = getComputedStyle(document.documentElement);
  context.beginPath();
  context.arc(data.x, data.y, data.size + 3, 0, Math.PI * 2);
  context.lineWidth = 2;
  context.strokeStyle = style.getPropertyValue('--ink');
  context.stroke();
  if (!data.label) return;
  context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
  const width = context.measureText(data.label).width;
  const left = data.x + data.size + 5;
  const height = settings.labelSize + PADDING_PX * 2;
  context.fillStyle = style.getPropertyValue('--surface');
  context.strokeStyle = style.getPropertyValue('--line-strong');
  context.lineWidth = 1;
  context.beginPath();
  context.rect(left, data.y - height / 2, width + PADDING_PX * 2, height);
  context.fill();
  context.stroke();
  context.fillStyle = style.getPropertyValue('--ink');
  context.fillText(data.label, left + PADDING_PX, data.y + settings.labelSize / 3);
};
