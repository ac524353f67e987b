import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import type { Icon } from "./Button.tsx";
import "./display.css";

export type Tone = "neutral" | "accent" | "success" | "warning" | "danger" | "info";

/** A short word about a state; its tone never stands alone for its meaning. */
export function Badge({
  tone = "neutral",
  icon: Icon,
  children,
}: {
  tone?: Tone;
  icon?: Icon;
  children: ReactNode;
}) {
  return (
    <span className="badge" data-tone={tone}>
      {Icon && <Icon size={13} aria-hidden />}
      {children}
    </span>
  );
}

const bannerIcons = {
  neutral: Info,
  accent: Info,
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
} as const;

type BannerProps = {
  tone?: Tone;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  isAlert?: boolean;
};

/** A sentence that concerns the whole page or card: what is so, and what to do. */
export function Banner({ tone = "info", title, children, action, isAlert = false }: BannerProps) {
  const Icon = bannerIcons[tone];
  return (
    <div className="banner" data-tone={tone} role={isAlert ? "alert" : undefined}>
      <Icon size={19} aria-hidden />
      <div className="grow">
        {title !== undefined && <p className="banner-title">{title}</p>}
        {children}
      </div>
      {action !== undefined && <div className="banner-action">{action}</div>}
    </div>
  );
}

export const initialsOf = (name: string): string =>
  name
    .split(/[\s’'-]+/)
    .filter((word) => /^\p{L}/u.test(word) && !/^(de|du|des|la|le|les|d|l|et|of|the|and)$/i.test(word))
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toUpperCase() ?? "")
    .join("") || "?";

/** Initials on the person's or partner's colour; the name is spoken unless it stands beside. */
export function Avatar({
  name,
  color,
  size = 32,
  isDecorative = false,
}: {
  name: string;
  color: number;
  size?: number;
  isDecorative?: boolean;
}) {
  return (
    <span
      className="avatar"
      data-color={color}
      data-size={size}
      {...(isDecorative ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name })}
    >
      {initialsOf(name)}
    </span>
  );
}

type EmptyStateProps = {
  icon: Icon;
  title: string;
  /** 1 where the page has no other title. */
  level?: 1 | 2;
  children?: ReactNode;
  action?: ReactNode;
};

/** What stands where there is nothing yet: what it is for, and how to begin. */
export function EmptyState({ icon: Icon, title, level = 2, children, action }: EmptyStateProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="empty-state">
      <span className="icon-disc">
        <Icon size={28} aria-hidden />
      </span>
      <Heading className="empty-state-title">{title}</Heading>
      {children !== undefined && <p className="soft">{children}</p>}
      {action !== undefined && <div className="row">{action}</div>}
    </div>
  );
}

const patienceMs = 500;

/** Shown only for what lasts longer than half a second. */
export function Progress({ label }: { label: string }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <label className="progress">
      {label}
      <progress />
    </label>
  );
}

/** The head of a room: what it is, in one line what it is for, what can be done. */
export function PageHeader({
  title,
  lead,
  actions,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="page-header">
      <div className="grow">
        <h1>{title}</h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="row no-print">{actions}</div>}
    </header>
  );
}

type CardProps = {
  title?: string;
  icon?: Icon;
  actions?: ReactNode;
  children: ReactNode;
  as?: "section" | "div";
};

export function Card({ title, icon: Icon, actions, children, as: Element = "section" }: CardProps) {
  return (
    <Element className="card" {...(title !== undefined && Element === "section" && { "aria-label": title })}>
      {title !== undefined && (
        <header className="row-spread">
          <h2 className="card-title">
            {Icon && <Icon size={18} aria-hidden />}
            {title}
          </h2>
          {actions}
        </header>
      )}
      {children}
    </Element>
  );
}
