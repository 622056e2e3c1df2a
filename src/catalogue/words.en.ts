import type { Settings } from "../organisations/organisation.ts"
import type { da } from "./words.da.ts"

export const en: typeof da = {
  front: {
    title: "Self-help groups",
    headline: "You are not the only one",
    lead: "In a self-help group you talk with others who are facing something similar. It is free, and it stays between you.",
    findTheme: "Find your theme",
    how: "How it goes",
    circle: {
      title: "Six people in a circle",
      description: "Lines go between those who know the same. Nobody stands alone.",
    },
    caption: "Lines between those who know the same",
    stepsHeading: "How it begins",
    steps: [
      { heading: "Sign up", text: "Choose a theme, and say when you can come." },
      { heading: "Talk with us", text: "We find out if a group is for you." },
      { heading: "Meet your group", text: "It does not begin until you have said yes." },
    ],
    magicHeading: "“I know that one”",
    magic: ["Somebody else may carry what you are ashamed of. Often one just has to say it first."],
    magicLink: "See if you know some of it",
    about: "What is self-help?",
    acute: "Do you need help right now?",
  },

  about: {
    title: "What is self-help?",
    lead: "Self-help is feeling better along with others who know what it is like.",
    sections: [
      {
        heading: "It is groups",
        text: [
          "Self-help is social work that is meant to help keep us well. It is made of small groups. All that we do here, we do so that a group can meet and have a good time of it.",
        ],
      },
      {
        heading: "You talk together",
        text: [
          "In the group sit people who have been hit by the same kind of hard thing in life. You support each other by talking. There are no lessons, and there is nothing you have to be good at.",
        ],
      },
      {
        heading: "Volunteers help you get going",
        text: [
          "A new group has two leaders. Both are volunteers, or one of them is employed. They see to the room, the time and a good beginning. They write nothing down about you.",
          "The leaders set the frame. The strength comes from you, because you are the ones who have been there. When the group can stand alone, the leaders can step back.",
        ],
      },
      {
        heading: "To be seen, heard and understood",
        text: [
          "That is what we hope you go home with. Nobody gives you goals to reach. You help each other live the life that is your own.",
        ],
      },
      {
        heading: "Not therapy, but not alone either",
        text: [
          "A group is not therapy, and it is not treatment. It is a guard against standing alone with what is hard. You can have a group and get other help at the same time.",
        ],
      },
      {
        heading: "What happens when somebody nods",
        text: [
          "Many carry a thing they have been too ashamed of to say. Then somebody else says it. “I know that one.” That is the moment we make groups for.",
          "So under each theme you can read short lines and quietly say yes to those that are yours. We try to put groups together so that somebody else has said yes to the same.",
        ],
      },
      {
        heading: "Lives that are alike",
        text: [
          "We look at what you are facing, and not at what a doctor calls it. When you have been through something alike, there is much you do not have to explain. Then there is also room to become fond of each other.",
        ],
      },
      {
        heading: "You chose it yourself",
        text: [
          "It all rests on this: those in the room are there because they want to be. Nobody can sign you up. Nothing happens before you have said yes, and you can always leave again.",
        ],
      },
      {
        heading: "Regular, safe and mutual",
        text: [
          "You meet again and again at set times. What is said stays in the room. You count on each other, so a person who cannot come lets the others know.",
        ],
      },
      {
        heading: "Nobody who wants to sell you a thing",
        text: [
          "We are free of faith, parties and money. There are no ads, and nobody follows what you read here. Nobody can pay to come first. All can see how the site is made.",
        ],
      },
      {
        heading: "Room to be a human being",
        text: [
          "The group is there to keep loneliness out. Here you can say it as it is. You can talk about what you are good at, and about what you cannot do. You can love a person and be furious with the same one. You can stand in a choice where nothing is right. You may say two things that do not fit together.",
        ],
      },
    ],
    askedHeading: "Six questions for yourself",
    asked: [
      "Only you can know if a group is worth anything to you. Nobody measures you, and you owe us no answer. Here are six things you can ask yourself afterwards:",
    ],
    questions: [
      "Have you met others who feel the way you do?",
      "Can you see more clearly what you are facing?",
      "Has it become easier to get started on something?",
      "Is there a part of your life that has become better?",
      "Have you gained from what the others know?",
      "Have you had a thing or two to give the others?",
    ],
    askedAfter: "We do not keep the answers.",
  },

  how: {
    title: "How it goes",
    lead: "From the day you sign up to the day the group ends. You can stop at any time.",
    steps: [
      {
        heading: "You sign yourself up",
        text: [
          "You are the one who does it. Nobody can do it for you. You can do it on this site, or you can call. We only need to know what to call you and how to reach you. The rest you answer if you want to.",
        ],
      },
      {
        heading: "We have a talk",
        text: [
          "We tell you what a group is, and you tell us what you hope for. You do not have to tell your whole story. After the talk, both you and we can say no.",
        ],
      },
      {
        heading: "You wait",
        text: [
          "A group can only begin when there are enough people who fit together, two leaders, a room and a time that suits all. It can take long. You can see for yourself what is missing. Now and then we ask if you still want to.",
        ],
      },
      {
        heading: "You get an offer",
        text: [
          "We tell you about the group without names. You hear about how old the others are, what they have been through, where it is and when. Then you say yes or no. A no is quite all right.",
        ],
      },
      {
        heading: "You meet for the first time",
        text: [
          "You say your first name and a little about why you came. Then you make your own ground rules. The leaders are there all the time.",
        ],
      },
      {
        heading: "Half-way",
        text: [
          "You talk about how it is going. Is there something that should be done in another way? In a closed group you are also the ones who say yes or no to new people.",
        ],
      },
      {
        heading: "You end or go on alone",
        text: [
          "At the end you choose. You can say goodbye. You can go on with leaders. Or you can go on meeting by yourselves, as many groups do. Then we forget you.",
        ],
      },
    ],
    numbers: ({ size, course, answerDays }: Settings) => [
      `There are ${size.minimum} to ${size.maximum} people in a group.`,
      `You meet ${counted(course.meetings, "time", "times")}, ${rhythm(course.everyWeeks)}, for ${duration(course.minutes)}.`,
      `You have ${counted(answerDays, "day", "days")} to answer an offer.`,
      "It costs nothing.",
    ],
    numbersHeading: "In figures",
    meetingHeading: "A meeting of two hours",
    meetingLead: "It can go like this. The group changes it so that it suits you.",
    meeting: [
      { minutes: 10, what: "You arrive", text: "Coffee and tea. People sit down." },
      {
        minutes: 15,
        what: "Round",
        text: "How are you right now? A minute or two for each.",
      },
      {
        minutes: 40,
        what: "Equal time",
        text: "How has it been since we met? The others listen.",
      },
      { minutes: 10, what: "Break", text: "Fresh air and quiet." },
      {
        minutes: 30,
        what: "What you share",
        text: "What was yours too? What touched you?",
      },
      { minutes: 15, what: "Out again", text: "Say one thing you take home." },
    ],
    minutes: (count: number) => counted(count, "minute", "minutes"),
    rulesHeading: "Ground rules you make yourselves",
    rulesLead: "The first time, you choose what shall apply. It is often some of this:",
    rules: [
      "What is said here stays here. Also when the group has ended.",
      "Everybody gets time. You may pass.",
      "We let each other finish.",
      "We say “I” and not “one”.",
      "We only give advice when somebody asks for it.",
      "You only tell what you want to.",
      "You may step outside for a moment.",
      "We say when we cannot come, so that nobody worries.",
      "We say goodbye before we stop.",
      "We put the phone away and do not write about the others online.",
    ],
    signUp: "Sign up",
  },

  not: {
    title: "What it is not",
    lead: "It is best that you know this before you begin.",
    sections: [
      {
        heading: "It is not therapy",
        text: [
          "The leaders are not there to examine you or make you well. They are ordinary people who have learned how to get a group off to a good start. Nobody can promise that you will feel better.",
        ],
      },
      {
        heading: "It is not help in an emergency",
        text: [
          "There is nobody on duty day and night. If there is danger, or if it cannot wait, see the page for acute help.",
        ],
      },
      {
        heading: "It is not a course",
        text: ["There is no homework, no goal and no test. You cannot do it wrong."],
      },
      {
        heading: "It is not a place you are sent to",
        text: [
          "Your doctor, your boss and the council can tell you about us. They cannot sign you up, and they are told nothing about you.",
        ],
      },
      {
        heading: "It is not a journal",
        text: [
          "None of us write down how you are doing or what you say in the group. After the talk there may be a short note of what we agreed. It is erased when your group begins.",
        ],
      },
    ],
    otherHeading: "When something else is better",
    other: [
      "If you are so ill that you first need help from a doctor, or if an addiction of your own takes up most of your life, a group may not be the right thing just now. We talk about that in the talk before you join. We are glad to tell you what else there is.",
      "You are always welcome to call again later.",
    ],
  },

  acute: {
    title: "Acute help",
    lead: "If you are in doubt, call. Nothing is too small.",
    urgentHeading: "When it cannot wait",
    othersHeading: "Somebody to talk to",
    others: [
      "Here are several places you can call. There may be a queue. If you do not get through, try the next number.",
    ],
    call: (number: string) => `Call ${number}`,
    forSomebodyElse: "You may call for somebody else",
    forSomebodyElseText: [
      "Ask straight out if the other one has thoughts of dying. You do not make it worse by asking. If you get scared, stay there and call. Do not promise to keep it secret.",
    ],
    aboutUs: "What we cannot do",
    aboutUsText: [
      "We do not read messages day and night. Do not write to us if it is urgent. Nor can we promise that the other places have time at once, and that is why there is more than one.",
    ],
    noSignIn: "You can read this page without signing in.",
    nobody: "We do not keep a record of who has read it.",
  },

  recommend: {
    title: "If you want to recommend us",
    lead: "You can recommend a group to somebody. You cannot refer them.",
    sections: [
      {
        heading: "Why nobody can be referred",
        text: [
          "A group only works when all in it have chosen it themselves. So there is no form where a doctor, a boss or a mother can sign somebody else up.",
        ],
      },
      {
        heading: "What you can do",
        text: [
          "Say that we exist. Hand over a card or a link. Sit beside them while they write or call. Say that one may call without knowing if one wants to join.",
        ],
      },
      {
        heading: "What you will not be told",
        text: [
          "We do not tell if somebody has called, is waiting or is in a group. That also goes when you mean well. Nor do we ask people who sent them.",
        ],
      },
      {
        heading: "Are you worried now?",
        text: ["Then do not wait for a group. See the page for acute help."],
      },
    ],
  },

  volunteer: {
    title: "Become a volunteer",
    lead: "You can help a group get going. You do not need to have the answers.",
    sections: [
      {
        heading: "What a group leader does",
        text: [
          "You open the door, say welcome and see to it that everybody gets time. You listen more than you talk. When a group is new, you always lead it with another person.",
          "In some groups the leaders are there all the way. In others they go after a few times, when the group can manage. Then you are called a starter.",
        ],
      },
      {
        heading: "What you need to bring",
        text: [
          "You can keep a thing to yourself. You can let others find their own way. If you have been through a hard time, that is fine, once it lies a little behind you.",
        ],
      },
      {
        heading: "What you get",
        text: [
          "We have a talk first. Then you go to a short course. On the way you can get sparring, and there are evenings where you meet other leaders. You can take a break when you need it.",
        ],
      },
      {
        heading: "What we sign",
        text: [
          "We make an agreement, and you promise to keep quiet about what you hear. To be with a group for children, you need a child-protection certificate. You do not lead a group where you know one of the people in it.",
        ],
      },
    ],
    contact: (organisation: string) =>
      `If you want to hear more, talk to the coordinator at ${organisation}.`,
  },

  safeBrowsing: {
    title: "Safe browsing",
    lead: "Is there somebody who must not see that you have been here? Then read this first.",
    sections: [
      {
        heading: "The button “Leave this page quickly”",
        text: [
          "It follows you on the pages. It signs you out and shows a quite different site. If you have a keyboard, you can also press Esc three times.",
          "The button does not remove the traces in your browser. It cannot hide that you have been here.",
        ],
      },
      {
        heading: "What others can see",
        text: [
          "The browser keeps a list of the pages you have seen. It may show which theme you have read about. On your own pages, where you are signed in, there is no theme in the address or in the name of the page.",
          "On a phone or a network that somebody else controls, he or she may see more. We can do nothing about that from here.",
        ],
      },
      {
        heading: "What you can do",
        text: [
          "Read the site in a private window. Many browsers call it incognito. Close the window when you are done.",
          "If you are afraid that your phone is being read, borrow another one, or go to the library. You can also just call.",
        ],
      },
      {
        heading: "When we write to you",
        text: [
          "Our messages do not say what they are about. You decide if we may write or leave a message, and at what time of day we call.",
          "If somebody else can open your mail, choose another way, or let us agree on it by phone.",
        ],
      },
      {
        heading: "Are you afraid of somebody at home?",
        text: ["The page for acute help has numbers for people who know a lot about it."],
      },
    ],
  },

  privacy: {
    title: "What we keep about you",
    lead: "We ask for little. You can see who reads it, and when it is gone.",
    keepHeading: "What we keep",
    keep: [
      "The name you want to be called, and one way to reach you.",
      "Your theme, what you have said yes to knowing, and what you have told about your situation.",
      "When and where you can meet.",
      "Who you could not be in a group with, if you have written it.",
      "What you have said yes to, and on which day.",
      "A short note from the talk, if one is needed.",
      "Which group you are in, and when you can't come.",
    ],
    neverHeading: "What we do not ask for",
    never: [
      "Your civil registration number, what your doctor calls it, your medicine, your pay or your faith.",
      "Your whole story, or the names of others in it.",
    ],
    whoHeading: "Who can see it",
    who: [
      {
        who: "The others in the group",
        what: "Your first name, or the name you choose. No more than that.",
      },
      {
        who: "Your leaders",
        what: "First names in their own group, for as long as the group runs.",
      },
      {
        who: "The coordinator",
        what: "What it takes to talk with you and find a group. If you write who you could not be with, it is never passed on.",
      },
      {
        who: "The council and others",
        what: "They can see nothing here. We only count how many there are, without names.",
      },
    ],
    whenHeading: "When it is gone",
    when: (kept) => [
      {
        what: "The code you sign in with",
        when: `After ${counted(kept.codeMinutes, "minute", "minutes")}.`,
      },
      {
        what: "A sign-up you did not finish",
        when: `After ${counted(kept.unfinishedDays, "day", "days")}.`,
      },
      {
        what: "Your place in the queue",
        when: `Every ${kept.askMonths === 1 ? "month" : `${kept.askMonths} months`} we ask if you still want it. It is erased ${kept.waitMonths} months after you last said yes.`,
      },
      {
        what: "A talk that did not lead to a place",
        when: `${counted(kept.endedMonths, "month", "months")} after the talk. If we never got to talk, after ${kept.waitMonths} months.`,
      },
      {
        what: "What an offer has told you about the group",
        when: `When the group begins, or ${counted(kept.compositionDays, "day", "days")} after your answer.`,
      },
      {
        what: "The note from the talk",
        when: "When your group begins, or else along with your name.",
      },
      { what: "Your message that you can't come", when: "The day after the meeting." },
      {
        what: "Your name, and how we reach you",
        when: `${kept.groupDays} days after your last group has ended, if you do not wait for a new one. If you never came to a group, when your place or your talk is erased.`,
      },
    ],
    countsAfter:
      "After that we only know when the group met and how many you were. It cannot be traced back to you.",
    lockedHeading: "How we look after it",
    locked: [
      "Your name and what you write are locked with a key that fits only you. When you are erased, the key is erased at once. Without it, nothing of this can be read.",
      "The site fetches nothing from other firms, and it does not watch you. We put a small file in your browser when you sign in, sign up or choose a language. It says nothing about you.",
    ],
    rightsHeading: "It is yours",
    rights: [
      "You can take back your yes and leave it all when you want. You do not have to say why. You can see what we have about you, have it put right and have it erased.",
      "If you are not happy with us, you can complain to Datatilsynet, the Danish Data Protection Agency.",
    ],
    responsible: (organisation: string) =>
      `${organisation} is responsible for what you tell us here.`,
  },

  themes: {
    title: "Themes",
    lead: "Choose what is most like yours. You can choose several when you sign up.",
    missingHeading: "Is your theme not here?",
    missing: [
      "Sign up anyway. Maybe somebody else is waiting for the same. Maybe we know of another place.",
    ],
    missingLink: "Sign up anyway",
    empty: "There are no themes just now",
  },

  theme: {
    title: "Theme",
    back: "All themes",
    forWhom: "Who is it for?",
    events: "What may have happened",
    recognitions: "“I know that one”",
    recognitionsLead:
      "These are things one can go around thinking. Read them at your own pace. If you know some of it, you are not the only one.",
    recognitionsNote:
      "We do not watch what you read. You can say yes to those that are yours when you sign up.",
    signUp: "Sign up",
    signUpNote: "You do not really say yes until the end, and you can stop on the way.",
    unsureHeading: "Are you in doubt?",
    unsure: "Then sign up anyway. We have a talk before a thing is settled.",
    otherOffers: "What else may help",
  },
}

function rhythm(everyWeeks: number): string {
  if (everyWeeks === 1) return "every week"
  if (everyWeeks === 2) return "every other week"

  return `every ${everyWeeks} weeks`
}

function duration(minutes: number): string {
  return minutes % 60 === 0 ? counted(minutes / 60, "hour", "hours") : `${minutes} minutes`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
