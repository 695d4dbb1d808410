import {catalogue} from "./catalogue.js";

/** What may be wrong in a notebook, said to its author: the problem first, then the way out. */
export const notebookErrors = catalogue({
  nl: {
    newer_format: (format: number, known: number) =>
      `dit notebook heeft formaat ${format} en deze Buurtpeil kent formaat ${known}: het is gemaakt met een nieuwere`,
    perhaps_newer: "; of het notebook is gemaakt met een nieuwere Buurtpeil",
    too_long: (found: number, most: number) =>
      `het notebook is te lang: ${found} tekens, hoogstens ${most}; maak er meer van`,
    front_matter_first:
      "een notebook begint met gegevens over zichzelf: een regel ---, sleutels en waarden, een regel ---",
    front_matter_open: "de gegevens bovenaan zijn niet afgesloten; zet er een regel --- onder",
    front_matter_too_long: (most: number) => `de gegevens bovenaan zijn te lang: hoogstens ${most} tekens`,
    direction: (code: string) =>
      `hier staat een onzichtbaar teken dat de leesrichting omkeert (${code}); haal het weg`,
    invisible: (code: string) => `hier staat een onzichtbaar teken (${code}); haal het weg`,
    half_character: (code: string) => `hier staat een half teken (${code}); haal het weg`,
    foreign_letter: (letter: string, code: string) =>
      `"${letter}" (${code}) lijkt op een andere letter; schrijf namen in SQL met gewone letters, en andere tekst tussen '…'`,

    first_heading: "de titel is de enige kop van de eerste orde; begin kopjes met ##",
    too_many_cells: (most: number) => `meer dan ${most} cellen; maak er meer notebooks van`,
    cell_open: (kind: string, marks: string) =>
      `de cel ${kind} is niet afgesloten; zet er een regel ${marks} onder`,
    cell_too_long: (kind: string, most: number) => `de cel ${kind} is te lang: hoogstens ${most} tekens`,
    unknown_cell: (word: string) => `onbekende cel "${word}"`,
    nameless: (kind: string) => `een cel ${kind} heeft geen naam; schrijf achter de accenten alleen ${kind}`,
    empty_cell: (kind: string) => `de cel ${kind} is leeg`,
    name_needed: (kind: string, example: string) =>
      `een cel ${kind} heeft een naam nodig: \`\`\`${kind} ${example}`,
    bad_name: (kind: string, found: string) =>
      `de naam van een cel ${kind} bestaat uit a-z, 0-9 en _, hoogstens 48 tekens; hier staat "${found}"`,
    name_taken: (name: string, kind: string, line: number) =>
      `de naam "${name}" is al van de cel ${kind} op regel ${line}`,
    no_cell: (kind: string, name: string) => `geen cel ${kind} heet "${name}"`,
    not_selectable: (name: string) =>
      `$${name} is in een figuur niet aan te wijzen; kies een invoercel van type area of period`,
    no_cell_at_all: (kind: string) => `; dit notebook heeft geen cel ${kind}`,

    did_you_mean: (near: string) => `; bedoelt u "${near}"?`,
    expected: (list: string, several: boolean) => `; verwacht: ${several ? "een van " : ""}${list}`,
    look_alike: (letters: string) => ` (let op: ${letters})`,
    letter_is: (letter: string, code: string) => `${letter} is ${code}`,

    place: (part: string) => (part === "front matter" ? "de gegevens bovenaan" : part),
    in_place: (place: string, problem: string) => `${place}: ${problem}`,
    not_keys: (place: string) => `${place}: verwacht sleutels en waarden`,
    unknown_key: (key: string, place: string) => `onbekende sleutel "${key}" in ${place}`,
    missing_key: (key: string, place: string) => `in ${place} ontbreekt de sleutel "${key}"`,
    unknown_value: (key: string, value: string, place: string) =>
      `onbekende waarde "${value}" voor ${key} in ${place}`,
    breaks_rule: (key: string, place: string, rule: string, found: string) =>
      `${key} in ${place} ${rule}; hier staat ${found}`,
    a_list_of: (count: number) => (count ? `een lijst van ${count}` : "een lege lijst"),
    keys_and_values: "sleutels en waarden",
    nothing: "niets",
    in_quotes: (value: string) => `; zet het tussen aanhalingstekens: "${value}"`,
    must_be: (type: string) =>
      `moet ${
        (
          {
            string: "tekst",
            array: "een lijst",
            object: "sleutels en waarden",
            record: "namen en waarden",
            int: "een geheel getal",
            number: "een getal",
            boolean: "true of false"
          } as Readonly<Record<string, string>>
        )[type] ?? "anders"
      } zijn`,
    too_small: (least: string) => `moet minstens ${least} zijn`,
    too_big: (most: string) => `mag hoogstens ${most} zijn`,
    too_few: (least: string) => `moet er minstens ${least} noemen`,
    too_many: (most: string) => `mag er hoogstens ${most} noemen`,
    not_right: "klopt niet",
    rule_format: "moet het getal 1 zijn",
    rule_empty: "mag niet leeg zijn",
    rule_column: "moet de naam van een kolom zijn",
    rule_query: "moet de naam van een query zijn",
    rule_id: "moet een naam in kleine letters zijn, zoals overbewoond",
    rule_area: "moet een gebiedscode zijn: BU met acht cijfers, WK met zes of GM met vier",
    rule_period: "moet zijn zoals 2024JJ00, 2021-2025, latest year of each month",
    rule_periods:
      "moet zijn zoals 2024JJ00, 2021-2025, latest year of each month, of twee daarvan voor een slope",
    rule_input: "moet een invoercel zijn zoals $gebied",
    rule_date: "moet een datum zijn zoals 2026-01-31",
    rule_authors: "moet minstens één auteur noemen",
    rule_snapshot: "moet het begin van de hash van een snapshot zijn, 8 tekens of meer",
    rule_parameter: "moet de naam van een invoercel zijn",
    rule_given: "moet tekst, een getal of een lijst van teksten zijn",
    rule_report: "moet de naam van een eerder rapport zijn, zonder .md",
    rule_one_of_two: "of phenomenon moet er staan, een van de twee",
    rule_between: "moet tussen min en max liggen",
    rule_option: "moet een van de opties zijn",
    rule_options_differ: "moet keuzes hebben die van elkaar verschillen",

    yaml_key: "een sleutel is een gewoon woord",
    yaml_deep: "te diep genest",
    yaml_marker: "regels zoals --- en %YAML horen hier niet; laat ze weg",
    yaml_alias:
      "tekst die met * begint, staat tussen aanhalingstekens; verwijzingen (*naam) worden hier niet gebruikt",
    yaml_anchor:
      "tekst die met & begint, staat tussen aanhalingstekens; ankers (&naam) worden hier niet gebruikt",
    yaml_tag: "tekst die met ! begint, staat tussen aanhalingstekens; tags (!naam) worden hier niet gebruikt",
    yaml_twice: (key: string) => `de sleutel "${key}" staat er tweemaal; laat er een weg`,
    yaml_indent: "de regels van een lijst of groep springen niet even ver in",
    yaml_tab: "er wordt ingesprongen met een tab; gebruik spaties",
    yaml_colon: "tekst met een dubbele punt en een spatie erin staat tussen aanhalingstekens",
    yaml_quote: "een aanhalingsteken is niet gesloten",
    yaml_bracket: "er ontbreekt een komma of een sluithaak",
    yaml_no_colon: "na een sleutel komt een dubbele punt en een spatie",
    yaml_escape: "een \\ tussen dubbele aanhalingstekens begint een code; schrijf \\\\ of gebruik '…'",
    yaml_start: "tekst die met @, ` of % begint, staat tussen aanhalingstekens",
    yaml_other: "dit is hier niet te lezen; zet tekst met leestekens tussen aanhalingstekens",

    parameter: (name: string, problem: string) => `parameter ${name}: ${problem}`,
    only_one: "er kan maar één gekozen worden",
    holds_many: (key: string, name: string, count: number) =>
      `${key}: $${name} bevat ${count} waarden, en er wordt één gevraagd`,
    does_not_fit: (key: string) => `${key}: wat de invoercel bevat, past hier niet`,

    circle: (name: string, path: string) => `query ${name} leest zichzelf: ${path}`,
    in_query: (name: string, problem: string) => `query ${name}: ${problem}`,
    name_of_table: (kind: string, name: string) =>
      `${kind} ${name}: de snapshot heeft een tabel met die naam; kies een andere`,

    in_figure: (kind: string, title: string, problem: string) => `${kind} "${title}": ${problem}`,
    no_indicator: (id: string) => `geen indicator "${id}"`,
    no_phenomenon: (id: string) => `geen fenomeen "${id}"`,
    no_area: (code: string) => `geen gebied ${code} in deze snapshot`,
    periods_one_kind:
      "perioden worden alleen samengenomen als zij van één soort zijn, zoals maanden; kies ze zo",
    stock_count: (indicator: string) =>
      `${indicator} telt op een peildatum, zodat aantallen van verscheidene data niet op te tellen zijn; kies er één, of value: rate`,
    one_period: "er wordt één periode gevraagd, zoals 2024JJ00 of latest year",
    slope_two_periods: "een slope vraagt twee perioden, zoals [2021JJ00, latest year]",
    slope_one_kind: "een slope vraagt twee perioden van één soort",
    type_one_period: (type: string) => `een ${type} vraagt één periode, zoals 2024JJ00 of latest year`,
    type_each_period: (type: string) => `${type} vraagt alle perioden van een soort, zoals each year`,
    type_many_areas: (type: string) => `${type} toont verscheidene gebieden; kies wijk of buurt`,
    area_one_total: "een area toont één totaal; kies gemeente, noem één gebied bij areas, of kies multiples",
    too_many_areas: (type: string, count: number, most: number) =>
      `${count} gebieden zijn er meer dan een ${type} kan tonen; noem er hoogstens ${most} bij areas`,
    key_is_for: (key: string, type: string) => `${key} is voor type: ${type}`,
    not_of_level: (area: string, level: string) => `${area} is geen ${level}`,
    no_period: (period: string) => `geen periode ${period} in deze snapshot`,
    period_twice: (period: string) =>
      `er worden twee verschillende perioden gevraagd; ${period} staat er tweemaal`,
    needs_column: (type: string, role: string) => `${type} heeft een kolom nodig als ${role}`,
    no_row_of: (area: string) => `geen rij heeft ${area} in haar kolom area`,
    slope_two_values: (column: string, found: number) =>
      `een slope vraagt twee waarden in ${column}; er zijn er ${found}`,
    series_overlap:
      "series kunnen elkaar overlappen; schrijf stacked: true waar zij delen van één geheel zijn, kies anders line",
    too_many_apart: (most: number, found: number) =>
      `er zijn er hoogstens ${most} uit elkaar te houden; er zijn er ${found}`,
    negative_part: "delen van een geheel kunnen niet minder dan niets zijn",
    rows_alike: (columns: string) => `verscheidene rijen hebben dezelfde ${columns}`,
    no_column: (query: string, column: string) => `query ${query} heeft geen kolom "${column}"`,
    unknown_state: (state: string, column: string) => `onbekende staat "${state}" in kolom ${column}`
  },
  en: {
    newer_format: (format: number, known: number) =>
      `this notebook has format ${format} and this Buurtpeil knows format ${known}: it was made with a newer one`,
    perhaps_newer: "; or the notebook was made with a newer Buurtpeil",
    too_long: (found: number, most: number) =>
      `the notebook is too long: ${found} characters, at most ${most}; make several`,
    front_matter_first: "a notebook starts with front matter: a line ---, keys and values, a line ---",
    front_matter_open: "the front matter is not closed; end it with a line ---",
    front_matter_too_long: (most: number) => `the front matter is too long: at most ${most} characters`,
    direction: (code: string) =>
      `an invisible character turns the direction of reading here (${code}); take it out`,
    invisible: (code: string) => `an invisible character stands here (${code}); take it out`,
    half_character: (code: string) => `half a character stands here (${code}); take it out`,
    foreign_letter: (letter: string, code: string) =>
      `"${letter}" (${code}) looks like another letter; write names in SQL with plain letters, and other text in '…'`,

    first_heading: "the title is the only first heading of a page; begin sections with ##",
    too_many_cells: (most: number) => `more than ${most} cells; make several notebooks`,
    cell_open: (kind: string, marks: string) => `the ${kind} cell is not closed; end it with a line ${marks}`,
    cell_too_long: (kind: string, most: number) => `the ${kind} cell is too long: at most ${most} characters`,
    unknown_cell: (word: string) => `unknown cell "${word}"`,
    nameless: (kind: string) => `a ${kind} cell has no name; write only ${kind} after the fence`,
    empty_cell: (kind: string) => `the ${kind} cell is empty`,
    name_needed: (kind: string, example: string) => `${a(kind)} cell needs a name: \`\`\`${kind} ${example}`,
    bad_name: (kind: string, found: string) =>
      `${a(kind)}'s name is a-z, 0-9 and _, at most 48 characters, found "${found}"`,
    name_taken: (name: string, kind: string, line: number) =>
      `the name "${name}" is taken by the ${kind} on line ${line}`,
    no_cell: (kind: string, name: string) => `no ${kind} is named "${name}"`,
    not_selectable: (name: string) =>
      `$${name} cannot be pointed at in a figure; choose an input of type area or period`,
    no_cell_at_all: (kind: string) => `; there is no ${kind} in this notebook`,

    did_you_mean: (near: string) => `; did you mean "${near}"?`,
    expected: (list: string, several: boolean) => `; expected ${several ? "one of " : ""}${list}`,
    look_alike: (letters: string) => ` (note: ${letters})`,
    letter_is: (letter: string, code: string) => `${letter} is ${code}`,

    place: (part: string) => part,
    in_place: (place: string, problem: string) => `${place}: ${problem}`,
    not_keys: (place: string) => `${place} must be keys and values`,
    unknown_key: (key: string, place: string) => `unknown key "${key}" in ${place}`,
    missing_key: (key: string, place: string) => `missing key "${key}" in ${place}`,
    unknown_value: (key: string, value: string, place: string) => `unknown ${key} "${value}" in ${place}`,
    breaks_rule: (key: string, place: string, rule: string, found: string) =>
      `${key} in ${place} ${rule}, found ${found}`,
    a_list_of: (count: number) => (count ? `a list of ${count}` : "an empty list"),
    keys_and_values: "keys and values",
    nothing: "nothing",
    in_quotes: (value: string) => `; put it in quotes: "${value}"`,
    must_be: (type: string) =>
      `must be ${
        (
          {
            string: "text",
            array: "a list",
            object: "keys and values",
            record: "names and values",
            int: "a whole number",
            number: "a number",
            boolean: "true or false"
          } as Readonly<Record<string, string>>
        )[type] ?? "something else"
      }`,
    too_small: (least: string) => `must be at least ${least}`,
    too_big: (most: string) => `must be at most ${most}`,
    too_few: (least: string) => `must name at least ${least}`,
    too_many: (most: string) => `must name at most ${most}`,
    not_right: "is not right",
    rule_format: "must be the number 1",
    rule_empty: "must not be empty",
    rule_column: "must be the name of a column",
    rule_query: "must be the name of a query",
    rule_id: "must be an id in lower case",
    rule_area: "must be an area code: BU and eight digits, WK and six, or GM and four",
    rule_period: "must be like 2024JJ00, 2021-2025, latest year or each month",
    rule_periods: "must be like 2024JJ00, 2021-2025, latest year or each month, or two of these for a slope",
    rule_input: "must be an input like $gebied",
    rule_date: "must be a date like 2026-01-31",
    rule_authors: "must name at least one author",
    rule_snapshot: "must be the beginning of a snapshot's hash, 8 characters or more",
    rule_parameter: "must be the name of an input",
    rule_given: "must be text, a number or a list of texts",
    rule_report: "must be the name of an earlier report, without .md",
    rule_one_of_two: "or phenomenon must be given, one of the two",
    rule_between: "must lie between min and max",
    rule_option: "must be one of the options",
    rule_options_differ: "must have options that differ",

    yaml_key: "a key is a plain word",
    yaml_deep: "nested too deeply",
    yaml_marker: "directives and document markers are not used here; leave out lines like ---",
    yaml_alias: "aliases (*name) are not used here; text that begins with * stands in quotes",
    yaml_anchor: "anchors (&name) are not used here; text that begins with & stands in quotes",
    yaml_tag: "tags (!name) are not used here; text that begins with ! stands in quotes",
    yaml_twice: (key: string) => `the key "${key}" stands here twice; leave one out`,
    yaml_indent: "the lines of a list or a group are not indented equally",
    yaml_tab: "tabs are not used to indent; use spaces",
    yaml_colon: "text with a colon and a space in it stands in quotes",
    yaml_quote: "a quote is not closed",
    yaml_bracket: "a comma or a closing bracket is missing",
    yaml_no_colon: "a colon and a space come after a key",
    yaml_escape: "a \\ in double quotes begins a code; write \\\\ or use '…'",
    yaml_start: "text that begins with @, ` or % stands in quotes",
    yaml_other: "this cannot be read here; put text with punctuation in quotes",

    parameter: (name: string, problem: string) => `parameter ${name}: ${problem}`,
    only_one: "only one may be chosen",
    holds_many: (key: string, name: string, count: number) =>
      `${key}: $${name} holds ${count} values, and one is asked`,
    does_not_fit: (key: string) => `${key}: what the input holds does not fit here`,

    circle: (name: string, path: string) => `query ${name} reads itself: ${path}`,
    in_query: (name: string, problem: string) => `query ${name}: ${problem}`,
    name_of_table: (kind: string, name: string) =>
      `${kind} ${name}: the snapshot has a table of that name; choose another`,

    in_figure: (kind: string, title: string, problem: string) => `${kind} "${title}": ${problem}`,
    no_indicator: (id: string) => `no indicator "${id}"`,
    no_phenomenon: (id: string) => `no phenomenon "${id}"`,
    no_area: (code: string) => `no area ${code} in this snapshot`,
    periods_one_kind:
      "several periods are put together only when they are of one kind, such as months; choose them so",
    stock_count: (indicator: string) =>
      `${indicator} is counted at a reference date, so that counts of several dates cannot be added up; choose one, or value: rate`,
    one_period: "one period is asked, such as 2024JJ00 or latest year",
    slope_two_periods: "a slope asks two periods, such as [2021JJ00, latest year]",
    slope_one_kind: "a slope asks two periods of one kind",
    type_one_period: (type: string) => `${a(type)} asks one period, such as 2024JJ00 or latest year`,
    type_each_period: (type: string) => `${type} asks all periods of a kind, such as each year`,
    type_many_areas: (type: string) => `${type} shows several areas; choose wijk or buurt`,
    area_one_total: "an area shows one total; choose gemeente, name one of areas, or choose multiples",
    too_many_areas: (type: string, count: number, most: number) =>
      `${count} areas are more than ${a(type)} can show; name at most ${most} in areas`,
    key_is_for: (key: string, type: string) => `${key} is for ${a(type)}`,
    not_of_level: (area: string, level: string) => `${area} is no ${level}`,
    no_period: (period: string) => `no period ${period} in this snapshot`,
    period_twice: (period: string) => `two different periods are asked, found ${period} twice`,
    needs_column: (type: string, role: string) => `${type} needs a column as ${role}`,
    no_row_of: (area: string) => `no row has ${area} in its column area`,
    slope_two_values: (column: string, found: number) =>
      `a slope asks two values in ${column}, found ${found}`,
    series_overlap:
      "series may overlap; write stacked: true where they are parts of one whole, else choose line",
    too_many_apart: (most: number, found: number) => `at most ${most} can be told apart, found ${found}`,
    negative_part: "parts of a whole cannot be less than nothing",
    rows_alike: (columns: string) => `several rows have the same ${columns}`,
    no_column: (query: string, column: string) => `query ${query} has no column "${column}"`,
    unknown_state: (state: string, column: string) => `unknown state "${state}" in column ${column}`
  }
});

/** The texts of one language. */
export type NotebookErrorTexts = (typeof notebookErrors)["nl"] | (typeof notebookErrors)["en"];

function a(kind: string): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
