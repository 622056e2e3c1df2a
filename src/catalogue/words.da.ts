import type { Settings } from "../organisations/organisation.ts"
import type { Kept } from "./kept.ts"

export const da = {
  front: {
    title: "Selvhjælpsgrupper",
    headline: "Du er ikke den eneste",
    lead: "I en selvhjælpsgruppe taler du med andre, der står i noget, der ligner. Det er gratis, og det bliver mellem jer.",
    findTheme: "Find dit tema",
    how: "Sådan foregår det",
    circle: {
      title: "Seks mennesker i en kreds",
      description: "Der går streger mellem dem, der kender det samme. Ingen står alene.",
    },
    caption: "Streger mellem dem, der kender det samme",
    stepsHeading: "Sådan begynder det",
    steps: [
      { heading: "Skriv dig op", text: "Vælg et tema, og sig, hvornår du kan." },
      { heading: "Tal med os", text: "Vi finder ud af, om en gruppe er noget for dig." },
      { heading: "Mød din gruppe", text: "Den begynder først, når du har sagt ja." },
    ],
    magicHeading: "»Det kender jeg godt«",
    magic: [
      "Det, du skammer dig over, bærer en anden måske også på. Tit skal nogen bare sige det først.",
    ],
    magicLink: "Se, om du kender noget af det",
    about: "Hvad er selvhjælp?",
    acute: "Har du brug for hjælp lige nu?",
  },

  about: {
    title: "Hvad er selvhjælp?",
    lead: "Selvhjælp er at få det bedre sammen med andre, der ved, hvordan det er.",
    sections: [
      {
        heading: "Det er grupper",
        text: [
          "Selvhjælp er en social indsats, som skal være med til at holde os raske. Den er lavet af små grupper. Alt, vi gør her, gør vi, for at en gruppe kan mødes og have det godt sammen.",
        ],
      },
      {
        heading: "I taler sammen",
        text: [
          "I gruppen sidder folk, der er ramt af den samme slags svære ting i livet. I støtter hinanden ved at tale sammen. Der er ingen undervisning, og der er ikke noget, du skal kunne.",
        ],
      },
      {
        heading: "Frivillige hjælper jer i gang",
        text: [
          "En ny gruppe har to ledere. De er begge frivillige, eller den ene er ansat. De sørger for rummet, tiden og en god begyndelse. De skriver ikke noget ned om dig.",
          "Lederne sætter rammen. Styrken kommer fra jer, for det er jer, der har prøvet det. Når gruppen kan stå alene, kan lederne trække sig.",
        ],
      },
      {
        heading: "At blive set, hørt og forstået",
        text: [
          "Det er det, vi håber, du går hjem med. Ingen giver dig mål, du skal nå. I hjælper hinanden med at leve det liv, der er jeres eget.",
        ],
      },
      {
        heading: "Ikke terapi, men heller ikke alene",
        text: [
          "En gruppe er ikke terapi, og den er ikke behandling. Den er et værn mod at stå alene med det, der er svært. Du kan godt have en gruppe og få anden hjælp på samme tid.",
        ],
      },
      {
        heading: "Det, der sker, når en nikker",
        text: [
          "Mange bærer på noget, de har skammet sig for meget over til at sige det. Så siger en anden det. »Det kender jeg godt.« Det er det øjeblik, vi laver grupper for.",
          "Derfor kan du læse korte sætninger under hvert tema og stille sige ja til dem, der er dine. Vi prøver at sætte grupper sammen, så der er en anden, der har sagt ja til det samme.",
        ],
      },
      {
        heading: "Liv, der ligner hinanden",
        text: [
          "Vi ser på, hvad du står i, og ikke på, hvad det hedder hos lægen. Når I har prøvet noget, der ligner, er der meget, I ikke skal forklare. Så er der også plads til at komme til at holde af hinanden.",
        ],
      },
      {
        heading: "Du har selv valgt det",
        text: [
          "Det bærer det hele, at alle i rummet er der, fordi de selv vil. Ingen kan melde dig til. Der sker ikke noget, før du har sagt ja, og du kan altid gå igen.",
        ],
      },
      {
        heading: "Fast, trygt og gensidigt",
        text: [
          "I mødes igen og igen på faste tider. Det, der bliver sagt, bliver i rummet. I regner med hinanden, så den, der ikke kan komme, siger det til de andre.",
        ],
      },
      {
        heading: "Ingen, der vil sælge dig noget",
        text: [
          "Vi er uafhængige af tro, partier og penge. Der er ingen reklamer, og ingen følger med i, hvad du læser her. Ingen kan betale for at komme først. Alle kan se, hvordan siden er lavet.",
        ],
      },
      {
        heading: "Plads til at være et menneske",
        text: [
          "Gruppen skal holde ensomhed ude. Her kan du sige det, som det er. Du kan tale om det, du er god til, og om det, du ikke kan. Du kan holde af en og være rasende på den samme. Du kan stå i et valg, hvor intet er rigtigt. Du må gerne sige to ting, der ikke passer sammen.",
        ],
      },
    ],
    askedHeading: "Seks spørgsmål til dig selv",
    asked: [
      "Kun du kan vide, om en gruppe er noget værd for dig. Ingen måler på dig, og du skylder os ikke et svar. Her er seks ting, du kan spørge dig selv om bagefter:",
    ],
    questions: [
      "Har du mødt andre, der har det som dig?",
      "Kan du bedre se, hvad du står i?",
      "Er det blevet lettere at komme i gang med noget?",
      "Er der noget i dit liv, der er blevet bedre?",
      "Har du fået noget ud af det, de andre ved?",
      "Har du selv haft noget at give?",
    ],
    askedAfter: "Vi samler ikke svarene ind.",
  },

  how: {
    title: "Sådan foregår det",
    lead: "Fra du skriver dig op, til gruppen slutter. Du kan stoppe når som helst.",
    steps: [
      {
        heading: "Du skriver dig selv op",
        text: [
          "Det er dig, der gør det. Ingen kan gøre det for dig. Du kan gøre det her på siden, eller du kan ringe. Vi skal kun vide, hvad du vil kaldes, og hvordan vi får fat i dig. Resten svarer du på, hvis du vil.",
        ],
      },
      {
        heading: "Vi taler sammen",
        text: [
          "Vi kalder det en forsamtale. Vi fortæller, hvad en gruppe er, og du fortæller, hvad du håber på. Du skal ikke fortælle hele din historie. Bagefter kan både du og vi sige nej.",
        ],
      },
      {
        heading: "Du venter",
        text: [
          "En gruppe kan først begynde, når der er nok, der passer sammen, to ledere, et rum og en fælles tid. Det kan tage lang tid. Du kan selv se, hvad der mangler. En gang imellem spørger vi, om du stadig vil.",
        ],
      },
      {
        heading: "Du får et tilbud",
        text: [
          "Vi fortæller om gruppen uden navne. Du får at vide, hvor gamle de andre cirka er, hvad de har prøvet, hvor det er, og hvornår. Så siger du ja eller nej. Et nej er helt i orden.",
        ],
      },
      {
        heading: "I mødes første gang",
        text: [
          "I siger jeres fornavn og lidt om, hvorfor I er kommet. Så laver I jeres egne spilleregler. Lederne er der hele tiden.",
        ],
      },
      {
        heading: "Halvvejs",
        text: [
          "I taler om, hvordan det går. Er der noget, der skal være anderledes? I en lukket gruppe er det også jer, der siger ja eller nej til nye.",
        ],
      },
      {
        heading: "I slutter eller går videre alene",
        text: [
          "Til sidst vælger I. I kan sige farvel. I kan gå videre med ledere. Eller I kan mødes videre på egen hånd, som mange grupper gør. Så glemmer vi jer.",
        ],
      },
    ],
    numbers: ({ size, course, answerDays }: Settings) => [
      `Der er ${size.minimum}-${size.maximum} i en gruppe.`,
      `I mødes ${course.meetings} gange, ${rhythm(course.everyWeeks)}, ${duration(course.minutes)} ad gangen.`,
      `Du har ${counted(answerDays, "dag", "dage")} til at svare på et tilbud.`,
      "Det koster ikke noget.",
    ],
    numbersHeading: "I tal",
    meetingHeading: "Et møde på to timer",
    meetingLead: "Sådan kan det gå. Gruppen laver det om, så det passer til jer.",
    meeting: [
      { minutes: 10, what: "I kommer", text: "Kaffe og te. Man sætter sig." },
      {
        minutes: 15,
        what: "Runde",
        text: "Hvordan har du det lige nu? Et minut eller to til hver.",
      },
      {
        minutes: 40,
        what: "Lige meget tid",
        text: "Hvordan er det gået, siden vi sås? De andre lytter.",
      },
      { minutes: 10, what: "Pause", text: "Luft og ro." },
      { minutes: 30, what: "Det, I deler", text: "Hvad var også dit? Hvad rørte dig?" },
      { minutes: 15, what: "Ud igen", text: "Sig en ting, du tager med hjem." },
    ],
    minutes: (count: number) => counted(count, "minut", "minutter"),
    rulesHeading: "Spilleregler, I selv laver",
    rulesLead: "Første gang vælger I, hvad der skal gælde. Det er tit noget af det her:",
    rules: [
      "Det, der bliver sagt, bliver her. Det gælder også, når gruppen er slut.",
      "Alle får tid. Du må godt springe over.",
      "Vi lader hinanden tale ud.",
      "Vi siger »jeg« og ikke »man«.",
      "Vi giver kun råd, når nogen beder om det.",
      "Du fortæller kun det, du har lyst til.",
      "Du må gerne gå ud et øjeblik.",
      "Vi melder afbud, så ingen bliver urolig.",
      "Vi siger farvel, før vi holder op.",
      "Vi lægger telefonen væk og skriver ikke om de andre på nettet.",
    ],
    signUp: "Skriv dig op",
  },

  not: {
    title: "Hvad det ikke er",
    lead: "Det er bedst, at du ved det, før du begynder.",
    sections: [
      {
        heading: "Det er ikke terapi",
        text: [
          "Lederne er ikke der for at undersøge dig eller gøre dig rask. De er almindelige mennesker, som har lært at få en gruppe godt i gang. Ingen kan love, at du får det bedre.",
        ],
      },
      {
        heading: "Det er ikke hjælp i en nødsituation",
        text: [
          "Der sidder ikke nogen klar dag og nat. Er der fare, eller kan det ikke vente, så se siden om akut hjælp.",
        ],
      },
      {
        heading: "Det er ikke et kursus",
        text: ["Der er ingen lektier, ingen mål og ingen prøve. Du kan ikke gøre det forkert."],
      },
      {
        heading: "Det er ikke et sted, man bliver sendt hen",
        text: [
          "Din læge, din leder og kommunen kan fortælle dig om os. De kan ikke melde dig til, og de får ikke noget at vide om dig.",
        ],
      },
      {
        heading: "Det er ikke en journal",
        text: [
          "Ingen af os skriver ned, hvordan det går dig, eller hvad du siger i gruppen. Efter forsamtalen kan der stå en kort note om det, vi er blevet enige om. Den bliver slettet, når din gruppe begynder.",
        ],
      },
    ],
    otherHeading: "Når noget andet er bedre",
    other: [
      "Er du så syg, at du først har brug for hjælp fra en læge, eller har du selv et misbrug, der fylder det meste, så er en gruppe måske ikke det rette lige nu. Det taler vi om i forsamtalen. Vi fortæller dig gerne, hvad der ellers findes.",
      "Du er altid velkommen til at ringe igen senere.",
    ],
  },

  acute: {
    title: "Akut hjælp",
    lead: "Er du i tvivl, så ring. Ingenting er for lidt.",
    urgentHeading: "Når det ikke kan vente",
    othersHeading: "Nogen at tale med",
    others: [
      "Her er flere steder, du kan ringe. Der kan være kø. Kommer du ikke igennem, så prøv det næste nummer.",
    ],
    call: (number: string) => `Ring ${number}`,
    forSomebodyElse: "Du må gerne ringe for en anden",
    forSomebodyElseText: [
      "Spørg lige ud, om den anden har tanker om at dø. Du gør det ikke værre ved at spørge. Bliver du bange, så bliv der, og ring. Lov ikke at holde det hemmeligt.",
    ],
    aboutUs: "Det, vi ikke kan",
    aboutUsText: [
      "Vi læser ikke beskeder dag og nat. Skriv ikke til os, hvis det haster. Vi kan heller ikke love, at de andre steder har tid med det samme, og derfor står der mere end et.",
    ],
    noSignIn: "Du kan læse siden her uden at logge ind.",
    nobody: "Vi gemmer ikke, hvem der har læst den.",
  },

  recommend: {
    title: "Til dig, der vil anbefale os",
    lead: "Du kan anbefale en gruppe til en anden. Du kan ikke henvise.",
    sections: [
      {
        heading: "Hvorfor ingen kan henvises",
        text: [
          "En gruppe virker kun, når alle har valgt den selv. Derfor findes der ikke noget skema, hvor en læge, en leder eller en mor kan skrive en anden op.",
        ],
      },
      {
        heading: "Det kan du gøre",
        text: [
          "Fortæl, at vi findes. Giv et kort eller et link. Sid ved siden af, mens den anden selv skriver eller ringer. Sig, at man gerne må ringe uden at vide, om man vil være med.",
        ],
      },
      {
        heading: "Det får du ikke at vide",
        text: [
          "Vi fortæller ikke, om nogen har ringet, venter eller er med i en gruppe. Det gælder også, når du mener det godt. Vi spørger heller ikke folk, hvem der har sendt dem.",
        ],
      },
      {
        heading: "Er du bekymret nu?",
        text: ["Så vent ikke på en gruppe. Se siden om akut hjælp."],
      },
    ],
  },

  volunteer: {
    title: "Bliv frivillig",
    lead: "Du kan hjælpe en gruppe i gang. Du skal ikke have svarene.",
    sections: [
      {
        heading: "Det gør en gruppeleder",
        text: [
          "Du åbner døren, byder velkommen og holder øje med, at alle får tid. Du lytter mere, end du taler. Du leder altid sammen med en anden, når gruppen er ny.",
          "I nogle grupper er lederne med hele vejen. I andre går de efter nogle få gange, når gruppen kan selv. Så hedder du igangsætter.",
        ],
      },
      {
        heading: "Det skal du have med",
        text: [
          "Du kan holde noget for dig selv. Du kan lade andre finde deres egen vej. Har du selv prøvet noget svært, er det fint, når det er kommet lidt på afstand.",
        ],
      },
      {
        heading: "Det får du",
        text: [
          "Vi taler sammen først. Så kommer du på et kort kursus. Undervejs kan du få sparring, og der er aftener, hvor du møder andre ledere. Du kan tage en pause, når du har brug for det.",
        ],
      },
      {
        heading: "Det skriver vi under på",
        text: [
          "Vi laver en aftale, og du lover at tie om det, du hører. Skal du være med i en gruppe for børn, skal vi have en børneattest. Du leder ikke en gruppe, hvor du kender en af dem, der er med.",
        ],
      },
    ],
    contact: (organisation: string) =>
      `Vil du høre mere, så tal med koordinatoren i ${organisation}.`,
  },

  safeBrowsing: {
    title: "Sikker på nettet",
    lead: "Er der nogen, der ikke må se, at du har været her? Så læs det her først.",
    sections: [
      {
        heading: "Knappen »Forlad siden hurtigt«",
        text: [
          "Den følger med på siderne. Den logger dig ud og viser en helt anden side. Du kan også trykke tre gange på Esc, når du har et tastatur.",
          "Knappen sletter ikke de spor, der er i din browser. Den kan ikke skjule, at du har været her.",
        ],
      },
      {
        heading: "Det, andre kan se",
        text: [
          "Browseren gemmer en liste over de sider, du har set. Der kan der stå, hvilket tema du har læst om. På dine egne sider, hvor du er logget ind, står der ikke noget tema i adressen eller i sidens navn.",
          "Er det en anden, der styrer din telefon eller dit netværk, kan den person måske se mere. Det kan vi ikke gøre noget ved herfra.",
        ],
      },
      {
        heading: "Det, du kan gøre",
        text: [
          "Læs siden i et privat vindue. I mange browsere hedder det inkognito. Luk vinduet, når du er færdig.",
          "Er du bange for, at din telefon bliver læst, så lån en andens, eller gå på biblioteket. Du kan også bare ringe.",
        ],
      },
      {
        heading: "Når vi skriver til dig",
        text: [
          "Vores beskeder siger ikke, hvad det handler om. Du bestemmer, om vi må skrive eller lægge en besked, og hvornår på dagen vi ringer.",
          "Har en anden adgang til din mail, så vælg en anden måde, eller lad os aftale det over telefonen.",
        ],
      },
      {
        heading: "Er du bange for en derhjemme?",
        text: ["På siden om akut hjælp er der numre til nogen, der ved meget om det."],
      },
    ],
  },

  privacy: {
    title: "Det, vi gemmer om dig",
    lead: "Vi spørger om lidt. Du kan se, hvem der læser det, og hvornår det er væk.",
    keepHeading: "Det gemmer vi",
    keep: [
      "Det navn, du vil kaldes, og en måde at få fat i dig på.",
      "Dit tema, det, du har sagt ja til at kende, og det, du selv har fortalt om din situation.",
      "Hvornår og hvor du kan.",
      "Hvem du ikke kan være i gruppe med, hvis du har skrevet det.",
      "Hvad du har sagt ja til, og hvilken dag du gjorde det.",
      "En kort note fra forsamtalen, hvis der er brug for en.",
      "Hvilken gruppe du er i, og hvornår du ikke kan komme.",
    ],
    neverHeading: "Det spørger vi ikke om",
    never: [
      "Dit cpr-nummer, hvad lægen siger, du fejler, din medicin, din løn eller din tro.",
      "Hele din historie, eller hvad andre i den hedder.",
    ],
    whoHeading: "Hvem kan se det",
    who: [
      { who: "De andre i gruppen", what: "Dit fornavn eller det navn, du vælger. Ikke mere." },
      { who: "Dine ledere", what: "Fornavne i deres egen gruppe, så længe gruppen er i gang." },
      {
        who: "Koordinatoren",
        what: "Det, der skal til for at tale med dig og finde en gruppe. Skriver du, hvem du ikke kan være sammen med, bliver det aldrig sagt videre.",
      },
      {
        who: "Kommune og andre",
        what: "De kan ikke se noget her. Vi tæller kun, hvor mange der er med, og det er uden navn.",
      },
    ],
    whenHeading: "Hvornår det er væk",
    when: (kept: Kept) => [
      {
        what: "Koden, du logger ind med",
        when: `Efter ${counted(kept.codeMinutes, "minut", "minutter")}.`,
      },
      {
        what: "En tilmelding, du ikke blev færdig med",
        when: `Efter ${counted(kept.unfinishedDays, "dag", "dage")}.`,
      },
      {
        what: "Din plads i køen",
        when: `Vi spørger hver ${kept.askMonths === 1 ? "" : `${kept.askMonths}. `}måned, om du stadig vil. Den bliver slettet ${kept.waitMonths} måneder efter, at du sidst sagde ja.`,
      },
      {
        what: "En samtale, der ikke blev til en plads",
        when: `${counted(kept.endedMonths, "måned", "måneder")} efter samtalen. Fik vi aldrig talt sammen, så efter ${kept.waitMonths} måneder.`,
      },
      {
        what: "Det, et tilbud har fortalt dig om gruppen",
        when: `Når gruppen begynder, eller ${counted(kept.compositionDays, "dag", "dage")} efter dit svar.`,
      },
      {
        what: "Noten fra forsamtalen",
        when: "Når din gruppe begynder, og ellers sammen med dit navn.",
      },
      { what: "Dit afbud til et møde", when: "Dagen efter mødet." },
      {
        what: "Dit navn, og hvordan vi får fat i dig",
        when: `${kept.groupDays} dage efter, at din sidste gruppe er slut, hvis du ikke venter på en ny. Kom du aldrig i gruppe, så når din plads eller din samtale er slettet.`,
      },
    ],
    countsAfter:
      "Bagefter ved vi kun, hvornår gruppen mødtes, og hvor mange I var. Det kan ikke føres tilbage til dig.",
    lockedHeading: "Sådan passer vi på det",
    locked: [
      "Dit navn og det, du skriver, er låst med en nøgle, som kun passer til dig. Når du bliver slettet, bliver nøglen slettet med det samme. Uden den kan det ikke læses.",
      "Siden henter ikke noget fra andre firmaer, og den holder ikke øje med dig. Vi lægger en lille fil i din browser, når du logger ind, skriver dig op eller vælger sprog. Den siger ikke noget om dig.",
    ],
    rightsHeading: "Det er dit",
    rights: [
      "Du kan trække dit ja tilbage og forlade det hele, når du vil. Du skal ikke sige hvorfor. Du kan få at se, hvad vi har om dig, få det rettet og få det slettet.",
      "Er du ikke tilfreds med os, kan du klage til Datatilsynet.",
    ],
    responsible: (organisation: string) =>
      `${organisation} har ansvaret for det, du fortæller os her.`,
  },

  themes: {
    title: "Temaer",
    lead: "Vælg det, der ligner mest. Du kan vælge flere, når du skriver dig op.",
    missingHeading: "Finder du ikke dit tema?",
    missing: [
      "Skriv dig op alligevel. Måske venter der en anden på det samme. Måske kender vi et andet sted.",
    ],
    missingLink: "Skriv dig op alligevel",
    empty: "Der er ingen temaer lige nu",
  },

  theme: {
    /** The browser's history keeps a title: it names no theme. */
    title: "Tema",
    back: "Alle temaer",
    forWhom: "Hvem er det for?",
    events: "Det kan være sket",
    recognitions: "»Det kender jeg godt«",
    recognitionsLead:
      "Det her kan man gå rundt og tænke. Læs det i dit eget tempo. Kender du noget af det, er du ikke den eneste.",
    recognitionsNote:
      "Vi holder ikke øje med, hvad du læser. Du kan sige ja til dem, der er dine, når du skriver dig op.",
    signUp: "Skriv dig op",
    signUpNote: "Dit ja kommer først til sidst, og du kan stoppe undervejs.",
    unsureHeading: "Er du i tvivl?",
    unsure: "Så skriv dig op alligevel. Vi taler sammen, før noget er bestemt.",
    otherOffers: "Det kan også hjælpe",
  },
}

function rhythm(everyWeeks: number): string {
  if (everyWeeks === 1) return "hver uge"
  if (everyWeeks === 2) return "hver anden uge"

  return `hver ${everyWeeks}. uge`
}

function duration(minutes: number): string {
  return minutes % 60 === 0 ? counted(minutes / 60, "time", "timer") : `${minutes} minutter`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
