import type { da } from "./words.da.ts"

export const en: typeof da = {
  title: "My page",
  hello: (name) => (name ? `Hello ${name}` : "Hello"),
  lead: {
    "sign-up": "You are in the middle of signing up.",
    talk: "You are signed up. Next comes a talk.",
    waiting: "You are on the waiting list. Here you can see what is missing.",
    offer: "There is a place in a group.",
    group: "You are in a group.",
    none: "You are not signed up for anything right now.",
  },

  way: "The way",
  stages: {
    "sign-up": "You sign up",
    talk: "We talk",
    waiting: "You wait for a group",
    offer: "You are offered a place",
    group: "The group meets",
  },
  goOn: "Finish signing up",
  chooseTime: "Choose a time",
  talkAt: (time) => `We talk on ${time}.`,
  changeTalk: "Move or cancel the talk",
  noTalk: "Choose a time that suits you. We can also call you.",
  willCall: "We will call you.",
  willCallAndConfirm: "We will call you. In that talk we ask whether it was you who signed up.",
  otherOffer:
    "You agreed that another offer suits you better right now. You are always welcome back.",
  notNow: "You agreed that this is not the time. You are always welcome back.",
  signUpAgain: "Sign up",
  signUpMore: "Sign up for one more theme",

  offers: "Offer of a place",
  offerOpen: (time) => `You can answer until ${time}.`,
  offerAccepted: "You said yes. We are waiting for the others to answer.",
  seeOffer: "See the offer",

  groups: "Your groups",
  nextMeeting: (time) => `Next time: ${time}.`,
  noMeeting: "No more meetings are planned.",
  cannotCome: "You have said that you can't come.",
  seeGroup: "See the group",

  wishes: "What you are signed up for",
  wished: "We will speak about it in the talk.",
  offered: "You have an offer here.",
  since: (date) => `You have waited since ${date}.`,
  places: (count, of) => `${count} of ${of} on the way`,
  tooFew: (count, minimum, maximum) =>
    `There are ${count} of ${minimum}-${maximum} for a group about this.`,
  enough: (count) =>
    `There are ${count} on the list. That is enough for a group, once time, place and situation fit together.`,
  leadersOn: (days) => `There are leaders on ${days}.`,
  leadersMissingOn: (days) => `Leaders are missing on ${days}.`,
  leadersMissing: "Leaders are missing at the times when you can come.",
  onDay: (day) => day,
  weeks: (from, to) =>
    from === to
      ? `Others who wait for the same have waited ${to === 1 ? "1 week" : `${to} weeks`}.`
      : `Others who wait for the same have waited ${from}-${to} weeks.`,
  noTimes: "You have not said when you can come. So we cannot find a time for you.",
  sayTimes: "Say when you can come",

  still: {
    heading: "Do you still want to wait?",
    text: "You have waited long, and we are sorry. Tell us if we should keep your place. If you do not answer, we ask again.",
    yes: "Yes, keep my place",
    no: "No, take me off the list",
  },

  kept: "What we keep about you",
  keptText: ({ groupDays, waitMonths }) => [
    "Your name, how to reach you, and what you answered. The coordinator can see it. Your group only sees your first name.",
    `We delete it ${groupDays} days after your group has ended, or when you say so. Your place in the queue is deleted ${waitMonths} months after you last said that you want to wait.`,
  ],
  seeAnswers: "See and change your answers",
  consents: {
    contact: (date) => `On ${date} you said yes to our contacting you.`,
    theme: (date) => `On ${date} you said yes to our using what you told us.`,
  },
  withdraw: "Withdraw",

  leaving: {
    title: "Withdraw",
    lead: "You can always say stop. You do not have to say why.",
    gone: [
      "We delete your name, how to reach you and all your answers at once.",
      "You leave the waiting list. A talk or an offer you have been given goes to somebody else.",
      "We cannot bring it back. If you want to join another time, you start again.",
    ],
    stays: [
      "You leave the waiting list. What you answered is deleted.",
      "You are still in your group. If you want to say goodbye there too, do it on the group's page.",
      "We keep your name and how to reach you as long as you are in a group or help us.",
    ],
    confirm: "Yes, delete it",
    keep: "No, keep it",
  },
  goodbye: {
    title: "Goodbye",
    lead: "There is nothing about you in this browser.",
    text: "You are always welcome back. Thank you for coming by.",
    home: "To the front page",
  },
}
