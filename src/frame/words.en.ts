import type { da } from "./words.da.ts"

export const en: typeof da = {
  themes: "Themes",
  how: "How it goes",
  about: "About self-help",
  signUp: "Sign up",
  signIn: "Sign in",
  signOut: "Sign out",
  me: "My page",
  leader: "My groups",
  desk: "Today",
  enquiries: "Enquiries",
  waiting: "Waiting list",
  proposals: "Proposals",
  groups: "Groups",
  leaders: "Leaders",
  rooms: "Rooms",
  call: (phone) => `Call us: ${phone}`,
  write: (email) => `Write to us: ${email}`,
  acute: "Acute help",
  recommend: "If you want to recommend us",
  volunteer: "Become a volunteer",
  privacy: "What we keep",
  safeBrowsing: "Safe browsing",
  demo: "This is an invented town. None of the people exist. Choose who you want to be.",
  notFound: {
    title: "There is no such page",
    lead: "It may have moved, or the link is old. You did nothing wrong.",
    home: "To the front page",
  },
  broken: {
    title: "Something went wrong here",
    lead: "The mistake was ours, not yours. Try again in a little while. If it goes on, give us a call.",
    reference: (id) => `Please mention this number: ${id}`,
  },
  away: {
    title: "The site is taking a short break",
    lead: "Try again in a moment. What you wrote and saved is still there.",
  },
  foreign: {
    title: "We could not take that",
    lead: "The message did not come from our own pages. Go back, load the page again, and try once more.",
  },
  busy: {
    title: "Wait a moment",
    lead: "There have been many tries from here in a short while. Wait a little and try again.",
  },
}
