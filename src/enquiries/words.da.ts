import type { OutcomeRefusal } from "./actions.ts"
import type { Enquiry, TalkResult } from "./enquiry.ts"

export const da = {
  somebody: "Uden navn",
  under18: "Under 18",
  asked: "Vil de stadig?",
  offered: "Har fået et tilbud",
  speakFirst: "Tal med personen først",
  themeMissing: "Har ikke fundet sit tema",

  list: {
    title: "Henvendelser",
    talkTimes: "Samtaletider",
    lead: "Dem, der har skrevet sig op og skal have en samtale. Dem, der har ventet længst, står øverst.",
    call: "Ring til dem",
    callNone: "Der er ingen at ringe til lige nu.",
    overdue: "Samtaler, der mangler et resultat",
    today: "Samtaler i dag",
    todayNone: "Der er ingen samtaler i dag.",
    later: "Kommende samtaler",
    choosing: "Har ikke valgt en tid endnu",
    empty: "Der er ingen henvendelser lige nu",
    emptyText: "Når nogen skriver sig op, står de her.",
    name: "Navn",
    theme: "Tema",
    since: "Skrev sig op",
    talk: "Samtale",
    state: "Bemærk",
  },

  one: {
    title: "Henvendelse",
    back: "Alle henvendelser",
    states: {
      started: "Ved at skrive sig op",
      sent: "Skal ringes op og sige ja",
      confirmed: "Venter på en samtale",
      "talk-booked": "Har en samtale",
      waiting: "På venteliste",
      "other-offer": "Har fået et andet tilbud",
      "not-now": "Ikke nu",
      withdrawn: "Trukket tilbage",
    } satisfies Record<Enquiry["status"], string>,
    reach: "Sådan får du fat i dem",
    email: "E-mail",
    phone: "Telefon",
    none: "Ingen",
    safe: "Det skal du passe på",
    noWrite: "Skriv ikke. Ring kun.",
    talkAt: (time: string) => `Samtale ${time}.`,
    callMe: "Vil gerne ringes op.",
    young: "Under 18: ring til en forælder først.",
    confirmByCall:
      "Har ingen e-mail bekræftet. Spørg i samtalen, om det er dem selv, der har skrevet sig op, og om de siger ja.",
    notWithMore: "Se, hvad der står",
    about: "Det handler om",
    recognitions: (count: number) =>
      count === 0
        ? "Har ikke sagt ja til nogen sætninger."
        : count === 1
          ? "Kender 1 sætning."
          : `Kender ${count} sætninger.`,
    situation: "Situation, tider og steder",
    outcome: "Hvad kom der ud af samtalen?",
    result: "Resultat",
    results: {
      waiting: "Skriv på venteliste",
      "other-offer": "Et andet tilbud passer bedre",
      "not-now": "Ikke nu",
    } satisfies Record<TalkResult, string>,
    note: "En kort note",
    noteHint:
      "Kun det, du selv skal huske. Den bliver slettet, når en gruppe begynder. Skriv ikke diagnoser eller historier.",
    theme: "Skriv op til et tema, I er blevet enige om",
    themeHint: "Personen fandt ikke sit tema. Vælg kun et, hvis de selv har sagt ja.",
    save: "Gem resultatet",
    apart: "Hold fra hinanden",
    apartLead: "De to kommer aldrig i samme gruppe. Ingen af dem får det at vide.",
    apartWho: "Vælg en, der venter, eller en leder",
    apartAdd: "Hold dem fra hinanden",
    apartRemove: "Må gerne mødes",
    leader: "leder",
    refusals: {
      "not-sent-yet": "Personen er stadig ved at svare.",
      withdrawn: "Personen har trukket sig.",
      "no-theme-agreed": "Vælg det tema, I er blevet enige om.",
      "no-result": "Vælg et resultat.",
    } satisfies Record<OutcomeRefusal | "no-result", string>,
  },

  waiting: {
    title: "Venteliste",
    lead: "Alle, der venter på en gruppe. Dem, der har ventet længst, står øverst.",
    all: "Alle temaer",
    themes: "Temaer",
    empty: "Der er ingen, der venter",
    emptyText: "Når en samtale ender med venteliste, står de her.",
    name: "Navn",
    theme: "Tema",
    wait: "Har ventet",
    age: "Alder",
    times: "Tider",
    timesOf: (good: number, possible: number) =>
      `${good} ${good === 1 ? "god" : "gode"}, ${possible} kan`,
    places: "Steder",
    everywhere: "Alle lokaler",
    notes: "Bemærk",
    days: (count: number) => (count === 1 ? "1 dag" : `${count} dage`),
    weeks: (count: number) => `${count} uger`,
  },
}
