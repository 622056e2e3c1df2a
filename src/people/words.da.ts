import type { CodeRefusal } from "./code.ts"

export const da = {
  signIn: {
    title: "Log ind",
    lead: "Skriv din e-mail. Så sender vi en kode, du kan logge ind med.",
    email: "Din e-mail",
    emailHint: "Beskeden siger ikke, hvad den handler om.",
    emailWrong: "Skriv en e-mailadresse, for eksempel navn@eksempel.dk",
    send: "Send mig en kode",
    noEmail: "Har du ingen e-mail hos os? Så ring til os. Vi hjælper dig.",
    tooMany: "Du har prøvet mange gange på kort tid. Vent et øjeblik, og prøv igen.",
  },
  code: {
    title: "Skriv koden",
    lead: "Kender vi adressen, er der sendt en kode til den. Den kommer som regel inden for et minut.",
    code: "Koden",
    codeHint: "Seks tal. Koden gælder i 10 minutter og kun i denne browser.",
    enter: "Log ind",
    again: "Bed om en ny kode",
    refusals: {
      "wrong-code": "Koden passer ikke. Se efter i beskeden, og prøv igen.",
      "code-ended": "Koden gælder ikke længere. Bed om en ny.",
    } satisfies Record<CodeRefusal, string>,
  },
}
