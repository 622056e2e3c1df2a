export const da = {
  skip: "Gå til indholdet",
  menu: "Menu",
  navigation: "Hovedmenu",
  account: "Din adgang",
  language: "Sprog",
  further: "Mere",
  quickExit: "Forlad siden hurtigt",
  optional: "valgfrit",
  errors: (count: number) =>
    count === 1 ? "Der er én ting at rette" : `Der er ${count} ting at rette`,
  error: "Ret her:",
  choose: "Vælg",
  date: "Dato",
  time: "Klokkeslæt",
  change: "Ret",
  noAnswer: "Ikke besvaret",
  step: (at: number, of: number) => `${at} af ${of}`,
  places: (filled: number, of: number, minimum: number | undefined) =>
    minimum === undefined
      ? `${filled} af ${of} pladser`
      : `${filled} af ${of} pladser, mindst ${minimum}`,
  point: (at: number) => `nr. ${at}`,
  week: { good: "Godt", possible: "Kan", no: "Nej", clear: "Ryd ugen" },
  weekLegend: "Godt: det passer fint. Kan: det kan lade sig gøre. Nej: der kan jeg ikke.",
  notice: { info: "Godt at vide:", success: "Det er gjort:", warning: "Bemærk:" },
  timeline: { past: "overstået", now: "nu", coming: "kommer" },
}
