import type { TextPlace } from "#shared/doc/textAt.ts";
import type { Reference } from "#shared/model/richText.ts";
import type { Numbering } from "#renderer/doc/editor/numbering.ts";
import { TextEditor } from "#renderer/doc/editor/TextEditor.tsx";
import { useCanWrite } from "#renderer/doc/session/SessionContext.tsx";
import { goToRoom } from "#renderer/platform/route.ts";
import { useStore } from "#renderer/platform/store.ts";
import { useContractWriting } from "./ContractContext.ts";
import { isSuggesting } from "./suggestions/suggestionMode.ts";

type ContractTextProps = {
  readonly place: TextPlace;
  readonly label: string;
  readonly placeholder?: string;
  readonly numbering?: Numbering;
  readonly onFocus?: () => void;
};

const openReference = ({ to, id }: Reference) => {
  if (to !== "term") goToRoom("contract", id);
};

/** One text of the contract, in the agreement's language, under the room's toolbar. */
export function ContractText({ place, label, placeholder, numbering, onFocus }: ContractTextProps) {
  const canWrite = useCanWrite();
  const { language, resolveReference, setActive, requestLink } = useContractWriting();
  return (
    <TextEditor
      place={place}
      label={label}
      language={language}
      isEditable={canWrite}
      isSuggesting={useStore(isSuggesting)}
      resolveReference={resolveReference}
      openReference={openReference}
      onLinkRequest={requestLink}
      onFocus={(controller) => {
        setActive(controller);
        onFocus?.();
      }}
      {...(placeholder !== undefined && { placeholder })}
      {...(numbering !== undefined && { numbering })}
    />
  );
}
