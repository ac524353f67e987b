import type { Messages } from "#shared/messages/fr.ts";

export const overview: Messages["overview"] = {
  scopes: {
    MORAL: () => "Charter (moral commitment)",
    CONTRACTUAL: () => "Contract (binding commitment)",
    MIXED: () => "Charter with an annexed contract",
  },
  maturities: {
    DISCOVERING: () => "Discovering each other",
    FRAMING: () => "Framing",
    EXPERIMENTING: () => "Experimenting",
    SCALING: () => "Scaling",
    TRANSMITTING: () => "Transmitting",
  },
  next: {
    title: () => "What is next",
    ready: () => "Everything is in place. Export the agreement and sign it.",
    steps: {
      "no-challenge": () => "Say in one sentence the challenge that you meet together",
      "no-partners": () => "Name the partners of the alliance",
      "not-shared": () => "Invite the partners to write with you",
      "review-due": () => "The review date has passed: review, then set the next one",
      "articles-waiting": (p) =>
        p.count > 1 ? `${p.count} articles wait for your word` : "One article waits for your word",
      "articles-empty": (p) =>
        p.count > 1 ? `${p.count} articles have no text yet` : "One article has no text yet",
      "articles-as-proposed": (p) =>
        p.count > 1
          ? `${p.count} articles are still as the template proposes them`
          : "One article is still as the template proposes it",
      "principles-empty": (p) =>
        p.count > 1
          ? `${p.count} principles of the Charte are to be copied from your own copy`
          : "One principle of the Charte is to be copied from your own copy",
      "cells-empty": (p) =>
        p.count > 1 ? `${p.count} cells of the trajectory are empty` : "One cell of the trajectory is empty",
      "partners-without-signatory": (p) =>
        p.count > 1 ? `${p.count} partners have no signatory` : "One partner has no signatory",
      "partners-incomplete": (p) =>
        p.count > 1
          ? `${p.count} partners have particulars or a mandate to complete`
          : "One partner has particulars or a mandate to complete",
    },
  },
  progress: {
    title: () => "Where the agreement stands",
    labels: {
      articles: () => "Articles",
      principles: () => "Principles of the Charte",
      cells: () => "Trajectory",
      partners: () => "Partners",
    },
    articles: (p) => `${p.done} of ${p.total} written`,
    principles: (p) => `${p.done} of ${p.total} copied`,
    cells: (p) => `${p.done} of ${p.total} cells filled`,
    partners: (p) => `${p.done} of ${p.total} ready to sign`,
  },
  present: {
    title: () => "Who is here",
    you: () => "You",
    alone: () => "Nobody else is here at the moment.",
    notShared: () => "This alliance is on this device alone.",
    invite: () => "Invite partners",
  },
  fields: {
    title: () => "Particulars of the alliance",
    name: () => "Name",
    nameMissing: () => "An alliance has a name. Give another one, or keep this one (Esc).",
    territory: () => "Territory",
    challenge: () => "Shared challenge",
    domains: () => "Domains",
    domainsHelp: () => "Separated by commas.",
    maturity: () => "Maturity",
    scope: () => "Scope",
    scopeHelp: () => "It changes which clauses stand. Indicative template, to be reviewed by a lawyer.",
    startedOn: () => "Created on",
    signedOn: () => "Signature, planned or done",
    effectiveOn: () => "Effective date",
    nextReviewOn: () => "Next review",
    durationMonths: () => "Duration in months",
    notMonths: () => "Write a number of months, from 1 to 1200.",
    clearDate: (p) => `Clear “${p.label}”`,
  },
  goals: {
    title: () => "Sustainable Development Goals",
    choose: () => "Choose",
    goal: (p) => `${p.number}. ${p.name}`,
    names: {
      1: () => "No poverty",
      2: () => "Zero hunger",
      3: () => "Good health and well-being",
      4: () => "Quality education",
      5: () => "Gender equality",
      6: () => "Clean water and sanitation",
      7: () => "Affordable and clean energy",
      8: () => "Decent work and economic growth",
      9: () => "Industry, innovation and infrastructure",
      10: () => "Reduced inequalities",
      11: () => "Sustainable cities and communities",
      12: () => "Responsible consumption and production",
      13: () => "Climate action",
      14: () => "Life below water",
      15: () => "Life on land",
      16: () => "Peace, justice and strong institutions",
      17: () => "Partnerships for the goals",
    },
  },
};
