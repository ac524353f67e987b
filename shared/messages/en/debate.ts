import type { Messages } from "#shared/messages/fr.ts";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const debate: Messages["debate"] = {
  lead: () => "Where everybody stands on each article, what was decided, and how it came to that.",
  views: {
    label: () => "What the debate shows",
    table: () => "Where we are",
    decisions: () => "Decisions",
    life: () => "Life of an article",
  },
  verifying: () => "Verifying signatures…",
  waiting: ({ count }) => plural(count, "article waits for you", "articles wait for you"),
  remaining: {
    noArticle: () => "The agreement has no article yet.",
    nobody: () => "No partner is engaged: nobody can take a position yet.",
    nothing: () =>
      "Nothing stands in the way of signing: each article has everybody’s consent, or was adopted by a decision.",
    some: ({ unsettled, articles, openObjections, awaited }) =>
      `Before signing, ${plural(unsettled, "article", "articles")} of ${articles} ${unsettled === 1 ? "is" : "are"} still to be settled` +
      (openObjections === 0 ? "" : `, ${openObjections} of them with an open objection`) +
      (awaited === "" ? "." : `; still awaited: ${awaited}.`),
    partners: ({ count }) => plural(count, "partner", "partners"),
  },
  filters: {
    label: () => "Articles shown",
    all: ({ count }) => `All (${count})`,
    mine: ({ count }) => `What waits for me (${count})`,
    objections: ({ count }) => `Open objections (${count})`,
    confirm: ({ count }) => `To be confirmed (${count})`,
    none: () => "No article matches this filter.",
    reset: () => "Show all",
  },
  table: {
    label: () => "Positions of the partners, article by article",
    article: () => "Article",
    keys: () => "Arrows: move. Enter: open the article in the agreement.",
    legend: () => "Key",
    doubtful: () => "a position that is not authenticated and does not count",
    stand: ({ kind, notes }) => (notes === "" ? kind : `${kind}, ${notes}`),
    cell: ({ partner, article, stand }) => `${partner}, ${article}: ${stand}`,
    articleName: ({ number, title }) => `${number}. ${title}`,
    untitled: () => "untitled",
    emptyTitle: () => "Nothing to debate yet",
    empty: () => "Write an article and engage partners: their positions appear here.",
  },
  mute: {
    title: () => "You speak in nobody’s name yet",
    body: () =>
      "To take a position or record a decision, you need the key of a representative who may decide, published in this alliance from this device.",
    action: () => "See the representatives",
  },
  register: {
    record: () => "Record a decision",
    check: () => "Check the register",
    emptyTitle: () => "No decision recorded",
    empty: () =>
      "A recorded decision is signed, dated and chained to those before. It is never rewritten: another one can replace it.",
    list: () => "Decisions, newest first",
    byline: ({ name, partner, moment }) => `Signed by ${name} (${partner}), ${moment}`,
    someone: () => "somebody who left the alliance",
    method: ({ method }) => `by ${method}`,
    methods: {
      CONSENT: () => "consent",
      CONSENSUS: () => "consensus",
      MAJORITY: () => "majority",
      DELEGATED: () => "delegation",
    },
    words: () => "The decision is about the exact words of the article at that moment.",
    life: ({ number }) => `See the life of article ${number}`,
    droppedArticle: () => "Article dropped since",
    positions: () => "Positions at that moment",
    responsible: () => "Follow-up",
    followUp: ({ partner, day }) =>
      day === "" ? partner : partner === "" ? `by ${day}` : `${partner}, by ${day}`,
    replaces: ({ subject, day }) => `Replaces “${subject}” of ${day}`,
    replacedBy: ({ subject, day }) => `Replaced by “${subject}” of ${day}`,
    replaced: () => "Replaced",
    doubtful: () => "Not authenticated",
    reference: ({ id }) => `Reference ${id}`,
    checkTitle: () => "Register checked",
  },
  recording: {
    title: () => "Record a decision",
    about: () => "About",
    free: () => "A subject of its own",
    subject: () => "Heading",
    subjectMissing: () => "Give the decision a heading.",
    kind: () => "Decision",
    method: () => "Method",
    wording: () => "Exact wording",
    wordingOfArticle: () => "Optional: the article’s words are kept with the decision.",
    wordingMissing: () => "Write the exact wording of what is decided.",
    responsible: () => "Who follows up",
    nobody: () => "Nobody in particular",
    dueOn: () => "Due",
    clearDue: () => "Clear the due date",
    replaces: () => "Replaces",
    nothing: () => "No decision",
    speaker: () => "Signed in the name of",
    openObjections: ({ count }) =>
      count === 1
        ? "An objection is still open on this article. It is no veto: lift it together before adopting, or decide by consent on another rule."
        : `${count} objections are still open on this article. An objection is no veto: lift them together before adopting, or decide by consent on another rule.`,
    forGood: () => "Once signed, it can be neither changed nor erased.",
    sign: () => "Sign and record",
    done: ({ subject }) => `The decision “${subject}” is recorded.`,
  },
  life: {
    choose: () => "Article",
    open: () => "Open in the agreement",
    line: () => "Line of time",
    now: () => "Today",
    empty: () =>
      "Nothing has happened to this article yet. Its wordings, positions and decisions will come here.",
    wording: () => "New wording",
    compare: () => "See what changes",
    compareSince: () => "Compare with today",
    position: ({ partner, kind }) => `${partner}: ${kind}`,
    touchesPurpose: () => "It touches the common purpose.",
    leavesPurpose: () => "It does not touch the common purpose.",
    step: ({ partner, state }) => `Objection ${state} (${partner})`,
    states: {
      RAISED: () => "raised",
      TESTED: () => "tested",
      BEING_RESOLVED: () => "being resolved",
      RESOLVED: () => "lifted",
      WITHDRAWN: () => "withdrawn",
      ESCALATED: () => "referred to the trusted third party",
    },
    stepIgnored: () => "This step was not allowed: it does not count.",
    decision: ({ kind, subject }) => `Decision: ${kind}, “${subject}”`,
    seeDecision: () => "See the decision",
    formerPartner: () => "a partner who left",
  },
};
