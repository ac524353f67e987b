import { FileDiff } from "lucide-react";
import { useState } from "react";
import { Button } from "#renderer/ui/Button.tsx";
import { WordingDifference, type WordingDifferenceProps } from "./WordingDifference.tsx";

type SeeDifferenceProps = Omit<WordingDifferenceProps, "onClose"> & {
  readonly label: string;
  /** What is spoken of the button, where several stand in one list. */
  readonly spoken: string;
};

/** One press shows what lies between two wordings. */
export function SeeDifference({ label, spoken, ...difference }: SeeDifferenceProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" icon={FileDiff} aria-label={spoken} onPress={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && <WordingDifference {...difference} onClose={() => setOpen(false)} />}
    </>
  );
}
