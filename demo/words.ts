const da = {
  cast: {
    title: "En opdigtet by",
    lead: "Her kan du prøve Kreds. Byen og alle i den er opdigtet. Vælg, hvem du vil være. Du kan skifte når som helst.",
    be: (name: string) => `Vær ${name}`,
    visitor: "Gå ind som besøgende",
    people: {
      ada: {
        name: "Ada",
        who: "Er skrevet op og har haft sin forsamtale. Nu er hun blevet tilbudt en plads. Fem andre har sagt ja. Gruppen begynder, hvis hun også gør.",
      },
      ben: {
        name: "Ben",
        who: "Er med i en gruppe, der mødes hver uge. Han kan se, hvornår de mødes næste gang, og sige til, hvis han ikke kan komme.",
      },
      cora: {
        name: "Cora",
        who: "Er koordinator. Hun taler med folk, danner grupper og finder lokaler. På hendes liste står 90 mennesker.",
      },
      femi: {
        name: "Femi",
        who: "Er frivillig gruppeleder i Bens gruppe. Hun mangler at skrive, hvor mange der kom sidst.",
      },
      frida: {
        name: "Frida",
        who: "Er frivillig gruppeleder sammen med Femi.",
      },
      viggo: {
        name: "Viggo",
        who: "Er bare på besøg. Han ser det, som alle kan se, og kan skrive sig op.",
      },
    },
    way: {
      title: "Hele vejen",
      steps: [
        "Gå ind som besøgende, og skriv dig op til ensomhed, stress eller angst. Sig, at du kan om aftenen. Koden kommer i byens post.",
        "Vær Cora, og skriv, hvad der kom ud af forsamtalen.",
        "Find grupper, og send tilbud til den, du selv er med i.",
        "Log ind igen som dig selv med en ny kode, og sig ja.",
        "Lad et par dage gå, så de andre når at svare. Så begynder gruppen.",
      ],
    },
    day: {
      title: "Lad en dag gå",
      now: (time: string) => `I byen er det ${time}.`,
      what: [
        "De opdigtede mennesker svarer på deres tilbud, og gruppelederne skriver, hvor mange der kom. De seks ovenfor gør kun det, du gør.",
        "Du bliver logget ud, for det sker efter et døgn. Når Kreds starter igen, er det i dag igen.",
      ],
      pass: "Lad en dag gå",
    },
    more: "Se også",
    mail: "Al post, der ville være sendt",
    gallery: "Alle sidens dele",
    again: "Slet mappen data, og start igen, når du vil have byen, som den var.",
  },
  mail: {
    title: "Post, der ville være sendt",
    lead: "I den opdigtede by forlader ingen besked maskinen. Den ligger her i stedet, den nyeste først.",
    none: "Der er ikke sendt noget, siden Kreds blev startet.",
    to: "Til",
    sms: "SMS",
  },
  gallery: {
    title: "Alle sidens dele",
    lead: "Hver del, som siderne er bygget af, i hver af sine tilstande.",
  },
}

const en: typeof da = {
  cast: {
    title: "An invented town",
    lead: "Here you can try Kreds. The town and everybody in it are invented. Choose who you want to be. You can change at any time.",
    be: (name) => `Be ${name}`,
    visitor: "Go in as a visitor",
    people: {
      ada: {
        name: "Ada",
        who: "Has signed up and had her talk. Now she has been offered a place. Five others have said yes. The group begins if she does too.",
      },
      ben: {
        name: "Ben",
        who: "Is in a group that meets every week. He can see when they meet next, and say so if he can't come.",
      },
      cora: {
        name: "Cora",
        who: "Is the coordinator. She talks with people, forms groups and finds rooms. 90 people are on her list.",
      },
      femi: {
        name: "Femi",
        who: "Is a volunteer leader of Ben's group. She has yet to write how many came last time.",
      },
      frida: {
        name: "Frida",
        who: "Is a volunteer leader together with Femi.",
      },
      viggo: {
        name: "Viggo",
        who: "Only visits. He sees what everybody can see, and can sign up.",
      },
    },
    way: {
      title: "The whole way",
      steps: [
        "Go in as a visitor, and sign up for loneliness, stress or anxiety. Say that you can in the evenings. The code arrives in the town's mail.",
        "Be Cora, and write what came of the talk.",
        "Find groups, and send offers to the one you are in yourself.",
        "Sign in again as yourself with a new code, and say yes.",
        "Let a few days pass, so that the others have time to answer. Then the group begins.",
      ],
    },
    day: {
      title: "Let a day pass",
      now: (time) => `In the town it is ${time}.`,
      what: [
        "The invented people answer their offers, and the leaders write how many came. The six above do only what you do.",
        "You are signed out, as happens after a day. When Kreds is started again, it is today again.",
      ],
      pass: "Let a day pass",
    },
    more: "See also",
    mail: "All mail that would have left",
    gallery: "All parts of the site",
    again: "Delete the folder data and start again when you want the town as it was.",
  },
  mail: {
    title: "Mail that would have left",
    lead: "In the invented town no message leaves the machine. It is kept here instead, the newest first.",
    none: "Nothing has been sent since Kreds was started.",
    to: "To",
    sms: "Text message",
  },
  gallery: {
    title: "All parts of the site",
    lead: "Every part the pages are built of, in each of its states.",
  },
}

export const words = { da, en }
