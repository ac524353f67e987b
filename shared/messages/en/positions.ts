import type { Messages } from "#shared/messages/fr.ts";

export const positions: Messages["positions"] = {
  label: ({ number }) => `Positions on article ${number}:`,
  spoken: ({ count, total }) =>
    total === 0 ? "no partner is engaged" : `${count} of ${total} ${count === 1 ? "has" : "have"} spoken`,
  toConfirm: ({ count }) => `${count} to be confirmed`,
  doubtful: ({ count }) => `${count} not authenticated`,
  where: () => "Where everybody stands",
  nobody: () => "Nobody is engaged in the alliance yet. Add the partners so that they can speak.",
  by: ({ person, at }) => `${person}, ${at}`,
  keyNotCompared: () => "key not compared yet",
  seeDifference: () => "See what changed",
  seeDifferenceOf: ({ partner }) => `See what changed since the position of ${partner}`,
  differenceTitle: ({ number }) => `Article ${number}: what changed`,
  differenceLead: ({ partner }) => `Between the words that ${partner} spoke about and those of today.`,
  liftedTitle: ({ number }) => `Article ${number}: what lifted the objection`,
  liftedLead: () => "Between the words that were objected to and those that lifted the objection.",
  confirm: () => "Confirm",
  confirmAs: ({ position, partner }) => `Confirm “${position}” for ${partner}`,
  confirmed: ({ partner, position }) => `The position of ${partner} is confirmed: ${position}.`,
  notAuthenticated: {
    title: () => "Positions that are not authenticated",
    lead: () => "They do not count.",
    claims: ({ partner, position }) => `In the name of ${partner}: ${position}`,
  },
  own: {
    title: () => "Your position",
    express: () => "Take a position",
    change: () => "Change position",
    takeBack: () => "Take my position back",
    takeBackFor: ({ partner }) => `Take my position back for ${partner}`,
    tookBack: ({ partner }) => `The position of ${partner} is taken back.`,
    speaksFor: ({ person, partner }) => `${person}, for ${partner}.`,
    readOnly: () => "You read without writing: you cannot take a position here.",
  },
  form: {
    inTheNameOf: () => "In the name of",
    kind: () => "Position",
    about: {
      CONSENT: () => "I can live with this text, and I go forward with it.",
      CONSENT_WITH_RESERVATION: () =>
        "I go forward too, and want my reservation noted in the annex. It does not block.",
      OBJECTION: () =>
        "This text, as it is, would harm our purpose. We must improve it or give it up together.",
      STAND_ASIDE: () => "I do not block, and I do not commit myself on this article.",
    },
    reservation: () => "Your reservation",
    argument: () => "Your argument",
    argumentHelp: () => "What these words would prevent or damage, and why.",
    comment: () => "A word of explanation",
    reasonMissing: () => "Write your reason: without it the group can do nothing with it.",
    concernsPurpose: () => "It touches our common purpose",
    concernsPurposeHelp: () => "And not only my organisation, or what I prefer.",
    counterWording: () => "Your wording (one of your suggestions)",
    noCounterWording: () => "None",
    counterWordingHow: () =>
      "To propose another wording, switch to “Suggest”, write it in the article, then choose it here.",
    questionsTitle: () => "Is it really an objection?",
    questions: {
      preference: () =>
        "Could you live with this text for a while? Then it is a preference: say it as a reservation.",
      projection: () =>
        "Are you speaking of what these words say, or of what you fear others may make of them?",
      purpose: () => "What, in our common purpose, could no longer be reached?",
      veto: () =>
        "With which words could you consent? An objection is no veto: whoever raises it works with the others to lift it.",
    },
    give: () => "Give this position",
    signing: () => "Signing…",
    given: ({ partner, position }) => `${partner}: ${position}.`,
    textChanged: () =>
      "The article changed while you were writing. Read it again, then give your position on today’s words.",
  },
  objections: {
    of: ({ partner, state }) => `Objection of ${partner}, ${state}`,
    counterWording: ({ kind, text }) => `Wording proposed as a suggestion in the text (${kind}): “${text}”.`,
    counterWordingAnswered: () => "A wording was proposed as a suggestion; it has had its answer.",
    title: () => "Objections",
    raisedBy: ({ person, at }) => `Raised by ${person}, ${at}`,
    concernsPurpose: () => "Touches the common purpose",
    steps: () => "Steps",
    step: ({ state, person, partner, at }) => `${state} by ${person} (${partner}), ${at}`,
    followed: ({ state, position, person, at }) =>
      `${state} by the position “${position}” of ${person}, ${at}`,
    maintained: ({ person, at }) => `Put in other words by ${person}, ${at}`,
    seeLifting: () => "See the words that lifted it",
    advance: () => "Take further",
    advanceOf: ({ partner }) => `Take further the objection of ${partner}`,
    to: {
      TESTED: () => "Tested: it is argued and concerns the group",
      BEING_RESOLVED: () => "Being resolved: we look for other words",
      ESCALATED: () => "Refer to the trusted third party",
      RESOLVED: () => "Lifted by today’s words",
      WITHDRAWN: () => "Withdraw it",
    },
    comment: () => "A word to say so",
    record: () => "Record",
    recorded: ({ state }) => `Objection: ${state}.`,
  },
  speaker: {
    title: () => "In whose name do you speak?",
    lead: () =>
      "A position commits an organisation: it is signed by a person who may decide. Choose which one you are; their key will be published in the alliance.",
    who: () => "I am",
    identity: () => "With the identity",
    newIdentity: ({ name }) => `Create an identity in the name of ${name}`,
    nobody: () =>
      "No representative of an engaged partner may decide yet. Say in Partners who may give the positions of their organisation.",
    toPartners: () => "Go to Partners",
    hasKey: ({ name }) =>
      `${name} has published a key already, from another device. With a second one their positions no longer count until the others have compared one of the two. If it is you, rather bring your identity here, in Signature.`,
    toSignature: () => "Bring my identity",
    onlyRsa: () =>
      "This device’s identity has an RSA key: it signs documents, but no positions. Another one will be created for your positions.",
    publish: () => "Publish my key and go on",
    working: () => "Creating the key…",
    published: ({ name }) => `The key of ${name} is published. Compare it aloud with your partners.`,
  },
};
