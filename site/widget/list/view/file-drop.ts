/** Lets visitors drop files on a part of the page. */
import { useState } from 'preact/hooks';

interface DropTarget {
  isOver: boolean;
  /** The events of the element that takes the files. */
  events: {
    onDragOver: (event: DragEvent) => void;
    onDragLeave: () => void;
    onDrop: (event: DragEvent) => void;
  };
}

export function useFileDrop(take: (files: File[]) => void): DropTarget {
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  };
  return { isOver, events: { onDragOver, onDragLeave: () => setOver(false), onDrop } };
}
