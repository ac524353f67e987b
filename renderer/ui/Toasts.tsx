import { CircleAlert, CircleCheck, X } from "lucide-react";
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { IconButton } from "./Button.tsx";
import "./Toasts.css";

export type ToastMessage = {
  readonly text: string;
  readonly tone?: "done" | "problem";
  /** Takes back what was done, instead of a question beforehand. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** The message has gone: closed, used, or at the end of its time. */
  readonly onClose?: () => void;
};

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });
const stayMs = 8_000;

/** Says that something happened; problems stay until they are closed. */
export const toast = (message: ToastMessage): void =>
  void queue.add(message, {
    ...(message.tone !== "problem" && { timeout: stayMs }),
    ...(message.onClose && { onClose: message.onClose }),
  });

export function Toasts({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={label}>
      {({ toast: shown }) => (
        <AriaToast toast={shown} className="toast" data-tone={shown.content.tone ?? "done"}>
          {shown.content.tone === "problem" ? (
            <CircleAlert size={18} aria-hidden />
          ) : (
            <CircleCheck size={18} aria-hidden />
          )}
          <div className="toast-words grow">
            <ToastContent>
              <Text slot="title">{shown.content.text}</Text>
            </ToastContent>
            {shown.content.action && (
              <AriaButton
                className="toast-action"
                onPress={() => {
                  shown.content.action?.run();
                  queue.close(shown.key);
                }}
              >
                {shown.content.action.label}
              </AriaButton>
            )}
          </div>
          <IconButton icon={X} size="small" label={closeLabel} onPress={() => queue.close(shown.key)} />
        </AriaToast>
      )}
    </ToastRegion>
  );
}
