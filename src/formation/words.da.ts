import type { AnswerRefusal, OfferStatus } from "./offer.ts"
import type {
  ChangeRefusal,
  DissolveRefusal,
  NextRefusal,
  ProposalStatus,
  SendRefusal,
  StartRefusal,
} from "./proposal.ts"
import type { Said } from "./said.ts"

const people = (count: number) => (count === 1 ? "1 person" : `${count} personer`)
const weeks = (count: number) =>
  count === 0 ? "under en uge" : count === 1 ? "1 uge" : `${count} uger`
const sentences = (count: number) => (count === 1 ? "1 sætning" : `${count} sætninger`)
const lowest = ["", "18", "25", "35", "45", "55", "65"]
const highest = ["17", "24", "34", "44", "54", "64", ""]

const children = {
  none: "har ingen børn",
  small: "har små børn",
  teen: "har store børn",
  grown: "har voksne børn",
}
const living = {
  alone: "bor alene",
  partner: "bor med en partner",
  family: "bor med familie",
  shared: "bor sammen med andre",
}
const role = {
  self: "står selv i det",
  relative: "er tæt på en, det handler om",
  bereaved: "har mistet",
}

export const da = {
  ages: ({ from, to }: { from: number; to: number }) =>
    highest[to] ? `mellem ${lowest[from]} og ${highest[to]} år` : `fra ${lowest[from]} år og op`,
  weeks,
  people,
  children,
  living,
  role,
  common: {
    you: (count: number, what: string) => `${count} af jer ${what}.`,
    them: (count: number, what: string) => `${count} af dem ${what}.`,
  },
  inCommon: {
    you: (count: number, what: string) => `${count} af jer har det her til fælles: »${what}«`,
    them: (count: number, what: string) => `${count} af dem har det her til fælles: »${what}«`,
  },

  desk: {
    title: "Forslag",
    heading: "Forslag til grupper",
    lead: "Kreds foreslår. Du vælger. Ingen bliver spurgt, før du sender.",
    search: "Find grupper",
    searchAgain: "Find grupper igen",
    searchHint:
      "Det tager et par sekunder. De gamle udkast bliver skiftet ud. Sendte tilbud bliver.",
    waiting: "Venter",
    inDrafts: "I et udkast",
    asked: "Er spurgt",
    leftOut: "Endnu ikke i en gruppe",
    drafts: "Udkast",
    noDrafts: "Der er ingen udkast lige nu",
    noDraftsText: "Tryk på Find grupper. Så ser vi, hvem der kan mødes.",
    offered: "Venter på svar",
    leftOutLead: "Der mangler mindst for dem, der står øverst.",
    columns: { name: "Navn", weeks: "Har ventet", reason: "Hvad der mangler" },
    noReason: "Søg igen for at se hvorfor.",
  },

  card: {
    size: "I gruppen",
    when: "Hvornår",
    where: "Hvor",
    online: "Online",
    leaders: "Gruppeledere",
    noLeaders: "Mangler",
    shared: "Fælles sætninger",
    circle: "Kredsen",
    circleText: (members: number, lines: number) =>
      `${members} i en ring. ${lines} par har mindst én sætning til fælles.`,
    alone: (count: number) =>
      count === 0
        ? "Ingen står alene med sit"
        : `${people(count)} står alene med noget af det svære`,
    answers: (accepted: number, seats: number) => `${accepted} af ${seats} har sagt ja`,
    ages: "Alder",
    noAges: "Ikke oplyst",
  },

  proposal: {
    title: "Forslag",
    back: "Alle forslag",
    toGroups: "Se grupperne",
    status: {
      draft: "Udkast. Ingen er spurgt endnu.",
      offered: "Sendt. Vi venter på svar.",
      started: "Gruppen er startet.",
      dissolved: "Forslaget er opløst. Alle står på ventelisten igen.",
    } satisfies Record<ProposalStatus, string>,
    why: "Hvorfor netop dem",
    sharedTitle: "Det siger de hver for sig",
    sharedText: "Sætninger, som mindst to har sagt ja til. Hvem står her ikke.",
    by: (count: number) => `${count} siger ja`,
    hard: "svær at sige",
    noShared: "Ingen sætninger deles af to.",
    times: "Tiden",
    timesText: (good: number, possible: number) =>
      possible === 0
        ? "Passer alle godt"
        : good === 0
          ? "Alle kan, hvis det skal være."
          : `Passer ${people(good)} godt. ${people(possible)} kan, hvis det skal være.`,
    common: "Til fælles",
    noCommon: "Intet, som tre eller flere har fortalt",
    members: "Hvem",
    columns: {
      name: "Navn",
      shared: "Deler med andre",
      time: "Tiden",
      weeks: "Har ventet",
      answer: "Svar",
      change: "Ret",
    },
    ownShared: (shared: number, own: number) => `${shared} af ${sentences(own)}`,
    timeGood: "passer godt",
    timePossible: "kan lade sig gøre",
    answer: { open: "venter", accepted: "ja" },
    remove: "Tag ud",
    removeLabel: (name: string) => `Tag ${name} ud af udkastet`,
    next: "Find en til",
    nextOffered: "Spørg den næste",
    send: "Send tilbud",
    sendTitle: "Spørg dem",
    sendText: (until: string) =>
      `Hver enkelt får et tilbud, hvor de andre ikke kan genkendes. De kan svare indtil ${until}.`,
    startsOn: "Første møde",
    startsOnHint: (earliest: string) => `Tidligst ${earliest}. Samme ugedag.`,
    startsOnWrong: (earliest: string) =>
      `Vælg en dag med samme ugedag, tidligst ${earliest}. Så er der tid til at svare.`,
    answersTitle: "Svarene",
    answersText: (until: string) => `Det sidste svar ventes ${until}.`,
    start: "Start gruppen nu",
    startText: "Nok har sagt ja. De, der ikke har svaret, bliver på ventelisten.",
    tooFew: (minimum: number) => `Der skal være mindst ${minimum} til at starte.`,
    dissolve: "Opløs forslaget",
    dissolveText: "Alle bliver på ventelisten. De, der har sagt ja, står forrest næste gang.",
    refused: "Det kunne ikke lade sig gøre",
    look: "Se, hvordan det står",
    refusals: {
      "already-sent": "Tilbuddene er allerede sendt.",
      "too-few-people": "Der er for få i udkastet til at sende. Find en til, eller søg igen.",
      "no-longer-fits":
        "Noget har ændret sig: en person, en leder eller et lokale er ikke ledig mere. Søg igen.",
      "start-not-possible": "Den dag kan ikke bruges til det første møde.",
      "not-open": "Det kan ikke ændres mere. Her ser du, hvordan det står.",
      "no-free-place": "Der er ingen ledig plads at spørge om.",
      "nobody-fits": "Der er lige nu ingen på ventelisten, som passer ind i denne gruppe.",
      "too-few-said-yes": "Der er ikke nok, der har sagt ja endnu.",
    } satisfies Record<
      SendRefusal | ChangeRefusal | NextRefusal | StartRefusal | DissolveRefusal,
      string
    >,
  },

  reasons: {
    "nothing-to-match": ({ missing }) =>
      ({
        theme: "Har intet tema. Spørg, hvad det handler om.",
        slot: "Har ikke valgt tider, hvor vi kan mødes. Spørg, hvornår det passer.",
        place: "Har ikke valgt et sted, vi har. Spørg, hvor det kan lade sig gøre.",
        language: "Taler ikke et sprog, vi har grupper på.",
      })[missing],
    "too-few-recognitions": ({ says, needed }) =>
      `Har sagt ja til ${sentences(says)}. Der skal mindst ${needed} til, så ingen står alene. Spørg i samtalen.`,
    "too-few-people": ({ at, people: count, needed }) =>
      `For få endnu: ${count} af ${needed} kan mødes ${at}.`,
    "too-few-leaders": ({ at, leaders }) =>
      leaders === 0 ? `Der mangler to gruppeledere ${at}.` : `Der mangler en gruppeleder ${at}.`,
    "no-volunteer": ({ at }) => `Der mangler en frivillig leder ${at}. De to, der kan, er ansatte.`,
    "no-room": ({ at, needs }) =>
      needs > 0
        ? `Der mangler et lokale med det, der er brug for, ${at}.`
        : `Der mangler et lokale ${at}.`,
    "group-full": ({ at }) => `Gruppen ${at} er fuld.`,
    "kept-apart": ({ at }) => `I gruppen ${at} er der en, personen ikke kan være sammen med.`,
    "too-little-shared": ({ at }) => `Ville dele for lidt med de andre ${at}.`,
    "costs-more-than-it-gives": ({ at }) =>
      `Der er en plads ${at}, men gruppen passer bedre sammen uden. Du kan tage personen med selv.`,
    "leaders-busy": ({ at }) => `Lederne ${at} er optaget af en anden gruppe.`,
    "rooms-busy": ({ at }) => `Lokalerne ${at} er optaget af en anden gruppe.`,
    "people-elsewhere": ({ at }) => `De, personen kunne mødes med ${at}, er i andre grupper.`,
  } satisfies Said,
  at: (theme: string, time: string, place: string) => `om ${theme}, ${time}, ${place}`,

  offer: {
    title: "Besked til dig",
    heading: {
      open: "Der er en plads til dig",
      accepted: "Tak. Din plads er gemt",
      declined: "Tak, fordi du svarede",
      lapsed: "Tilbuddet er gået videre",
      withdrawn: "Tilbuddet er lukket",
    } satisfies Record<OfferStatus, string>,
    lead: {
      open: "Nogle mennesker, der kender noget af det samme som dig, kan mødes. Vil du være med?",
      accepted: "Du har sagt ja. Vi skriver, så snart der er nok til at begynde.",
      declined:
        "Du har sagt nej tak, og det er helt i orden. Du står stadig på ventelisten, hvor du stod før.",
      lapsed: "Vi hørte ikke fra dig i tide. Du står stadig på ventelisten, hvor du stod før.",
      withdrawn: "Du står stadig på ventelisten. Havde du sagt ja, står du forrest næste gang.",
    } satisfies Record<OfferStatus, string>,
    until: (when: string) => `Svar senest ${when}.`,
    about: "Hvad det handler om",
    people: (count: number) => `I bliver ${count}, når alle siger ja. Du er regnet med.`,
    ages: (span: string) => `De, der har fortalt deres alder, er ${span}.`,
    recognitions: ({
      own,
      shared,
      sharedByTwo,
    }: {
      own: number
      shared: number
      sharedByTwo: number
    }) =>
      own === 0
        ? "Du har ikke sagt ja til nogen sætninger endnu. Det gør ikke noget."
        : [
            own === 1 && shared === 1
              ? "Din sætning er der mindst én anden, der kender."
              : shared === own
                ? `Alle dine ${own} sætninger er der mindst én anden, der kender.`
                : `${shared} af dine ${sentences(own)} er der mindst én anden, der kender.`,
            sharedByTwo > 0 &&
              own > 1 &&
              `${sharedByTwo} af dem er der to eller flere, der kender.`,
          ]
            .filter(Boolean)
            .join(" "),
    circle: "Kredsen",
    circleText: (count: number, withYou: number) =>
      `${count} i en ring. Der går en linje mellem to, der kender noget af det samme. ${withYou} af linjerne går til dig.`,
    you: "dig",
    when: "Hvornår",
    first: (day: string) => `Første gang tidligst ${day}`,
    where: "Hvor",
    whereText: (town: string) => `I ${town}. Adressen får du, når gruppen starter.`,
    leaders: "Gruppeledere",
    anonymous:
      "Ingen af de andre får dit navn nu. Du får heller ikke deres. I hører hinandens fornavne, når I mødes.",
    yes: "Ja, jeg vil gerne være med",
    no: "Nej tak, ikke denne gang",
    noText: "Siger du nej, behøver du ikke sige hvorfor. Du beholder din plads på ventelisten.",
    later: "Siger du ja og fortryder, så ring til os. Det er helt i orden.",
    toMe: "Til min side",
    refusals: {
      "already-answered":
        "Du har allerede svaret. Dit første svar gælder. Vil du lave det om, så ring til os.",
      "offer-ended": "Du kan ikke svare på tilbuddet mere. Du står stadig på ventelisten.",
    } satisfies Record<AnswerRefusal, string>,
  },
}
