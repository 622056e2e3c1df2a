import type { da } from "./words.da.ts"

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`)
const weeks = (count: number) =>
  count === 0 ? "less than a week" : count === 1 ? "1 week" : `${count} weeks`
const sentences = (count: number) => (count === 1 ? "1 sentence" : `${count} sentences`)
const lowest = ["", "18", "25", "35", "45", "55", "65"]
const highest = ["17", "24", "34", "44", "54", "64", ""]

export const en: typeof da = {
  ages: ({ from, to }) =>
    highest[to]
      ? `between ${lowest[from]} and ${highest[to]} years old`
      : `${lowest[from]} and older`,
  weeks,
  people,
  children: {
    none: "have no children",
    small: "have small children",
    teen: "have teenagers",
    grown: "have grown-up children",
  },
  living: {
    alone: "live alone",
    partner: "live with a partner",
    family: "live with family",
    shared: "live with others",
  },
  role: {
    self: "are in it themselves",
    relative: "are close to somebody it is about",
    bereaved: "have lost somebody",
  },
  common: {
    you: (count, what) => `${count} of you ${what}.`,
    them: (count, what) => `${count} of them ${what}.`,
  },
  inCommon: {
    you: (count, what) => `${count} of you have this in common: “${what}”`,
    them: (count, what) => `${count} of them have this in common: “${what}”`,
  },

  desk: {
    title: "Proposals",
    heading: "Proposals for groups",
    lead: "Kreds proposes. You choose. Nobody is asked before you send.",
    search: "Find groups",
    searchAgain: "Find groups again",
    searchHint: "It takes a few seconds. Old drafts are replaced. Offers that were sent stay.",
    waiting: "Waiting",
    inDrafts: "In a draft",
    asked: "Asked",
    leftOut: "Not in a group yet",
    drafts: "Drafts",
    noDrafts: "There are no drafts right now",
    noDraftsText: "Press Find groups, and we will see who could meet.",
    offered: "Waiting for answers",
    leftOutLead: "The least is missing for those at the top.",
    columns: { name: "Name", weeks: "Has waited", reason: "What is missing" },
    noReason: "Search again to see why.",
  },

  card: {
    size: "In the group",
    when: "When",
    where: "Where",
    online: "Online",
    leaders: "Leaders",
    noLeaders: "Missing",
    shared: "Sentences in common",
    circle: "The circle",
    circleText: (members, lines) =>
      `${members} in a ring. ${lines === 1 ? "1 pair has" : `${lines} pairs have`} at least one sentence in common.`,
    alone: (count) =>
      count === 0
        ? "Nobody is alone with theirs"
        : `${people(count)} alone with something that is hard to say`,
    answers: (accepted, seats) => `${accepted} of ${seats} have said yes`,
    ages: "Age",
    noAges: "Not told",
  },

  proposal: {
    title: "Proposal",
    back: "All proposals",
    toGroups: "See the groups",
    status: {
      draft: "A draft. Nobody has been asked yet.",
      offered: "Sent. We are waiting for answers.",
      started: "The group has started.",
      dissolved: "The proposal is dissolved. Everybody is on the waiting list again.",
    },
    why: "Why these people",
    sharedTitle: "What they say, each for themselves",
    sharedText: "Sentences that at least two said yes to. Who it was is not shown.",
    by: (count) => `${count} say yes`,
    hard: "hard to say",
    noShared: "No sentence is shared by two.",
    times: "The time",
    timesText: (good, possible) =>
      possible === 0
        ? "Suits everybody"
        : good === 0
          ? "Possible for everybody, if need be."
          : `Suits ${people(good)}. Possible for ${people(possible)} if need be.`,
    common: "In common",
    noCommon: "Nothing that three or more have told",
    members: "Who",
    columns: {
      name: "Name",
      shared: "Shares with others",
      time: "The time",
      weeks: "Has waited",
      answer: "Answer",
      change: "Change",
    },
    ownShared: (shared, own) => `${shared} of ${sentences(own)}`,
    timeGood: "suits",
    timePossible: "possible",
    answer: { open: "waiting", accepted: "yes" },
    remove: "Take out",
    removeLabel: (name) => `Take ${name} out of the draft`,
    next: "Find one more",
    nextOffered: "Ask the next person",
    send: "Send offers",
    sendTitle: "Ask them",
    sendText: (until) =>
      `Each gets an offer in which the others cannot be recognised. They can answer until ${until}.`,
    startsOn: "First meeting",
    startsOnHint: (earliest) => `${earliest} at the earliest. The same day of the week.`,
    startsOnWrong: (earliest) =>
      `Choose the same day of the week, ${earliest} at the earliest. Then there is time to answer.`,
    answersTitle: "The answers",
    answersText: (until) => `The last answer is expected ${until}.`,
    start: "Start the group now",
    startText: "Enough have said yes. Those who have not answered stay on the waiting list.",
    tooFew: (minimum) => `It takes at least ${minimum} to start.`,
    dissolve: "Dissolve the proposal",
    dissolveText:
      "Everybody stays on the waiting list. Those who said yes are first in line next time.",
    refused: "That could not be done",
    look: "See how it stands",
    refusals: {
      "already-sent": "The offers have been sent already.",
      "too-few-people": "There are too few in the draft to send. Find one more, or search again.",
      "no-longer-fits":
        "Something has changed: a person, a leader or a room is no longer free. Search again.",
      "start-not-possible": "That day cannot be used for the first meeting.",
      "not-open": "This cannot be changed any more. Here is how it stands.",
      "no-free-place": "There is no free place to ask about.",
      "nobody-fits": "Right now nobody on the waiting list fits into this group.",
      "too-few-said-yes": "Not enough have said yes yet.",
    },
  },

  reasons: {
    "nothing-to-match": ({ missing }) =>
      ({
        theme: "Has no theme. Ask what it is about.",
        slot: "Has chosen no times when we can meet. Ask when it suits.",
        place: "Has chosen no place that we have. Ask where it could be.",
        language: "Speaks no language that we have groups in.",
      })[missing],
    "too-few-recognitions": ({ says, needed }) =>
      `Has said yes to ${sentences(says)}. It takes at least ${needed} so that nobody is alone. Ask in the talk.`,
    "too-few-people": ({ at, people: count, needed }) =>
      `Too few so far: ${count} of ${needed} could meet ${at}.`,
    "too-few-leaders": ({ at, leaders }) =>
      leaders === 0 ? `Two leaders are missing ${at}.` : `One leader is missing ${at}.`,
    "no-volunteer": ({ at }) =>
      `A volunteer leader is missing ${at}. The two who could are employees.`,
    "no-room": ({ at, needs }) =>
      needs > 0 ? `A room with what is needed is missing ${at}.` : `A room is missing ${at}.`,
    "group-full": ({ at }) => `The group ${at} is full.`,
    "kept-apart": ({ at }) => `In the group ${at} is somebody this person cannot be with.`,
    "too-little-shared": ({ at }) => `Would share too little with the others ${at}.`,
    "costs-more-than-it-gives": ({ at }) =>
      `There is a place ${at}, but the group is closer without. You can bring the person in yourself.`,
    "leaders-busy": ({ at }) => `The leaders ${at} are taken by another group.`,
    "rooms-busy": ({ at }) => `The rooms ${at} are taken by another group.`,
    "people-elsewhere": ({ at }) => `Those this person could meet ${at} are in other groups.`,
  },
  at: (theme, time, place) => `about ${theme}, ${time}, ${place}`,

  offer: {
    title: "A message for you",
    heading: {
      open: "There is a place for you",
      accepted: "Thank you. Your place is kept",
      declined: "Thank you for answering",
      lapsed: "The offer has moved on",
      withdrawn: "The offer is closed",
    },
    lead: {
      open: "Some people who know something of the same as you could meet. Would you like to join them?",
      accepted: "You said yes. We will write as soon as there are enough to begin.",
      declined:
        "You said no, and that is quite all right. You are still on the waiting list, where you were before.",
      lapsed:
        "We did not hear from you in time. You are still on the waiting list, where you were before.",
      withdrawn: "You are still on the waiting list. If you had said yes, you are first next time.",
    },
    until: (when) => `Please answer no later than ${when}.`,
    about: "What it is about",
    people: (count) => `You will be ${count} when everybody says yes, yourself included.`,
    ages: (span) => `Those who told their age are ${span}.`,
    recognitions: ({ own, shared, sharedByTwo }) =>
      own === 0
        ? "You have not said yes to any sentences yet. That does not matter."
        : [
            own === 1 && shared === 1
              ? "At least one other knows your sentence."
              : shared === own
                ? `For all your ${own} sentences there is at least one other who knows it.`
                : `For ${shared} of your ${sentences(own)} there is at least one other who knows it.`,
            sharedByTwo > 0 && own > 1 && `For ${sharedByTwo} of them there are two or more.`,
          ]
            .filter(Boolean)
            .join(" "),
    circle: "The circle",
    circleText: (count, withYou) =>
      `${count} in a ring. A line joins two who know something of the same. ${withYou} of the lines ${withYou === 1 ? "goes" : "go"} to you.`,
    you: "you",
    when: "When",
    first: (day) => `The first time is ${day} at the earliest`,
    where: "Where",
    whereText: (town) => `In ${town}. You get the address when the group starts.`,
    leaders: "Leaders",
    anonymous:
      "None of the others get your name now, nor you theirs. You hear each other's first names when you meet.",
    yes: "Yes, I would like to join",
    no: "No thank you, not this time",
    noText: "If you say no, you need not say why. You keep your place on the waiting list.",
    later: "If you say yes and change your mind, give us a call. That is quite all right.",
    toMe: "To my page",
    refusals: {
      "already-answered":
        "You have answered already. Your first answer counts. If you want to change it, give us a call.",
      "offer-ended": "The offer can no longer be answered. You are still on the waiting list.",
    },
  },
}
