import { type DragEvent, useCallback, useRef, useState } from 'react';

/** Takes files that are dropped on an element; folders and dragged texts are left alone. */
export function useFileDrop(isEnabled: boolean, onFiles: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false);
  // Entering a child comes before leaving its parent, so the two are counted against each other.
  const depth = useRef(0);
  const move = useCallback((by: number) => {
    depth.current = Math.max(0, depth.current + by);
    setIsOver(depth.current > 0);
  }, []);
  const isWanted = (event: DragEvent) => isEnabled && event.dataTransfer.types.includes('Files');
  return {
    isOver,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (isWanted(event)) move(1);
      },
      onDragLeave: (event: DragEvent) => {
        if (isWanted(event)) move(-1);
      },
      onDragOver: (event: DragEvent) => {
        if (!isWanted(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDrop: (event: DragEvent) => {
        if (!isWanted(event)) return;
        event.preventDefault();
        move(-depth.current);
        onFiles(filesOf(event.dataTransfer));
      },
    },
  };
}

const filesOf = (transfer: DataTransfer): File[] =>
  Array.from(transfer.items).flatMap((item) => {
    const file = item.webkitGetAsEntry()?.isDirectory ? null : item.getAsFile();
    return file === null ? [] : [file];
  });
