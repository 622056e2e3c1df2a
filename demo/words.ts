const da = {
  cast: {
    title: "En opdigtet by",
    lead: "Her kan du prøve Kreds. Byen og alle i den er opdigtet. Vælg, hvem du vil være. Du kan skifte når som helst.",
    be: (name: string) => `Vær ${name}`,
    visitor: "Gå ind som besøgende",
    people: {
      ada: { name: "Ada", who: "Søger en gruppe. Hun er skrevet op og venter." },
      ben: { name: "Ben", who: "Er med i en gruppe, der mødes hver uge." },
      cora: {
        name: "Cora",
        who: "Er koordinator. Hun taler med folk, danner grupper og finder lokaler.",
      },
      femi: { name: "Femi", who: "Er frivillig gruppeleder." },
      frida: { name: "Frida", who: "Er frivillig gruppeleder sammen med Femi." },
    },
    viggo: { name: "Viggo", who: "Er bare på besøg. Han ser det samme som alle andre." },
    more: "Se også",
    mail: "Al post, der ville være sendt",
    gallery: "Alle sidens dele",
    again: "Slet mappen data, og start igen, når du vil have byen, som den var.",
  },
  mail: {
    title: "Post, der ville være sendt",
    lead: "I den opdigtede by forlader ingen besked maskinen. Den ligger her i stedet.",
    none: "Der er ikke sendt noget endnu.",
    to: "Til",
    subject: "Emne",
    sms: "SMS",
    mail: "E-mail",
  },
}

const en: typeof da = {
  cast: {
    title: "An invented town",
    lead: "Here you can try Kreds. The town and everybody in it are invented. Choose who you want to be. You can change at any time.",
    be: (name) => `Be ${name}`,
    visitor: "Go in as a visitor",
    people: {
      ada: { name: "Ada", who: "Seeks a group. She has signed up and is waiting." },
      ben: { name: "Ben", who: "Is in a group that meets every week." },
      cora: {
        name: "Cora",
        who: "Is the coordinator. She talks with people, forms groups and finds rooms.",
      },
      femi: { name: "Femi", who: "Is a volunteer leader." },
      frida: { name: "Frida", who: "Is a volunteer leader together with Femi." },
    },
    viggo: { name: "Viggo", who: "Only visits. He sees what everybody sees." },
    more: "See also",
    mail: "All mail that would have left",
    gallery: "All parts of the site",
    again: "Delete the folder data and start again when you want the town as it was.",
  },
  mail: {
    title: "Mail that would have left",
    lead: "In the invented town no message leaves the machine. It is kept here instead.",
    none: "Nothing has been sent yet.",
    to: "To",
    subject: "Subject",
    sms: "Text message",
    mail: "E-mail",
  },
}

export const words = { da, en }
