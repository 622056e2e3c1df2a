import type { Purpose } from "../enquiries/consent.ts"
import type { Retention } from "../organisations/organisation.ts"
import type { Stage } from "./my-page.ts"

export const da = {
  title: "Min side",
  hello: (name: string | undefined) => (name ? `Hej ${name}` : "Hej"),
  lead: {
    "sign-up": "Du er i gang med at skrive dig op.",
    talk: "Du er skrevet op. Det næste er en samtale.",
    waiting: "Du er på venteliste. Her kan du se, hvad der mangler.",
    offer: "Der er en plads i en gruppe.",
    group: "Du er i en gruppe.",
    none: "Du er ikke skrevet op til noget lige nu.",
  },

  way: "Vejen",
  stages: {
    "sign-up": "Du skriver dig op",
    talk: "Vi taler sammen",
    waiting: "Du venter på en gruppe",
    offer: "Du får et tilbud om en plads",
    group: "Gruppen mødes",
  } satisfies Record<Stage, string>,
  goOn: "Skriv færdig",
  chooseTime: "Vælg en tid",
  talkAt: (time: string) => `Vi tales ved ${time}.`,
  changeTalk: "Flyt eller afmeld samtalen",
  noTalk: "Vælg en tid, der passer dig. Du kan også blive ringet op.",
  willCall: "Vi ringer til dig.",
  willCallAndConfirm:
    "Vi ringer til dig. I samtalen spørger vi, om det er dig, der har skrevet dig op.",
  otherOffer:
    "I talte om, at et andet tilbud passer bedre til dig lige nu. Du er altid velkommen igen.",
  notNow: "I talte om, at det ikke er lige nu. Du er altid velkommen igen.",
  signUpAgain: "Skriv dig op",
  signUpMore: "Skriv dig op til et tema mere",

  offers: "Tilbud om en plads",
  offerOpen: (time: string) => `Du kan svare indtil ${time}.`,
  offerAccepted: "Du har sagt ja. Vi venter på, at de andre svarer.",
  seeOffer: "Se tilbuddet",

  groups: "Dine grupper",
  nextMeeting: (time: string) => `Næste gang: ${time}.`,
  noMeeting: "Der er ikke aftalt flere møder.",
  cannotCome: "Du har meldt afbud.",
  seeGroup: "Se gruppen",

  wishes: "Det, du er skrevet op til",
  wished: "Det taler vi om i samtalen.",
  offered: "Her har du et tilbud.",
  since: (date: string) => `Du har ventet siden ${date}.`,
  places: (count: number, of: number) => `${count} af ${of} på vej`,
  tooFew: (count: number, minimum: number, maximum: number) =>
    `Der er ${count} af ${minimum}-${maximum} til en gruppe om dette.`,
  enough: (count: number) =>
    `Der er ${count} på listen. Det er nok til en gruppe, når tid, sted og situation passer sammen.`,
  leadersOn: (days: string) => `Der er gruppeledere om ${days}.`,
  leadersMissingOn: (days: string) => `Der mangler gruppeledere om ${days}.`,
  leadersMissing: "Der mangler gruppeledere på de tider, du kan.",
  onDay: (day: string) => `${day}en`,
  weeks: (from: number, to: number) =>
    from === to
      ? `Andre, der venter på det samme, har ventet ${to === 1 ? "1 uge" : `${to} uger`}.`
      : `Andre, der venter på det samme, har ventet ${from}-${to} uger.`,
  noTimes: "Du har ikke sagt, hvornår du kan. Så kan vi ikke finde en tid til dig.",
  sayTimes: "Sig, hvornår du kan",

  still: {
    heading: "Vil du stadig gerne vente?",
    text: "Du har ventet længe, og det er vi kede af. Sig til, om vi skal holde din plads. Svarer du ikke, spørger vi igen.",
    yes: "Ja, hold min plads",
    no: "Nej, tag mig af listen",
  },

  kept: "Det, vi gemmer om dig",
  keptText: ({ groupDays, waitMonths }: Retention) => [
    "Dit navn, hvordan vi får fat i dig, og det, du har svaret. Koordinatoren kan se det. Din gruppe ser kun dit fornavn.",
    `Vi sletter det ${groupDays} dage efter, at din gruppe er slut, eller når du selv siger til. Din plads i køen bliver slettet, når der er gået ${waitMonths} måneder, siden du sidst sagde, at du vil vente.`,
  ],
  seeAnswers: "Se og ret dine svar",
  consents: {
    contact: (date: string) => `Den ${date} sagde du ja til, at vi må kontakte dig.`,
    theme: (date: string) => `Den ${date} sagde du ja til, at vi må bruge det, du har fortalt.`,
  } satisfies Record<Purpose, unknown>,
  withdraw: "Træk dig tilbage",

  leaving: {
    title: "Træk dig tilbage",
    lead: "Du kan altid sige stop. Du behøver ikke sige hvorfor.",
    gone: [
      "Vi sletter dit navn, din kontakt og alle dine svar med det samme.",
      "Du kommer af ventelisten. En samtale eller et tilbud, du har fået, bliver givet videre.",
      "Vi kan ikke finde det frem igen. Vil du være med en anden gang, begynder du forfra.",
    ],
    stays: [
      "Du kommer af ventelisten, og det, du har svaret, bliver slettet.",
      "Du er stadig i din gruppe. Vil du også sige farvel der, gør du det på gruppens side.",
      "Vi beholder dit navn og din kontakt, så længe du er i en gruppe eller hjælper hos os.",
    ],
    confirm: "Ja, slet det",
    keep: "Nej, behold det",
  },
  goodbye: {
    title: "Farvel",
    lead: "Der er ikke noget om dig i denne browser.",
    text: "Du er altid velkommen igen. Tak, fordi du kom forbi.",
    home: "Til forsiden",
  },
}
