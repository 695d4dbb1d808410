import type {Random} from "../random.js";

const GIVEN_START = words("Ma Li So Jo Ti Ro Fe Da Ny Be Ka El Wi Ju Le No");
const GIVEN_END = [
  ["ko", "rt", "ras", "men", "dde", "ver", "lin", "bo", "rik", "tse"],
  ["na", "ske", "lia", "rte", "mina", "fke", "lou", "va", "tje", "ria"]
] as const;

const FAMILY_START = words("Brol Kist Vlem Drom Haver Zilt Turf Wiek Klamp Sluis Ree Mork");
const FAMILY_MIDDLE = ["", "en", "er", "el", "ing", "ber", "mer", "ster"];
const FAMILY_END = words("ema stra dijk man hoek kamp sma veen wolde horst gast lo");

/** Syllables that no Dutch text, code or data holds, for names that a scan may look for anywhere. */
const RARE = words("Vrax olm berk Quint ewoud Zwjol trappel Knoerf ixem Dwup schra Yft");

export function givenName(draw: Random, sex: number): string {
  return draw.pick(GIVEN_START) + draw.pick(GIVEN_END[sex]!);
}

export function familyName(draw: Random): string {
  return draw.pick(FAMILY_START) + draw.pick(FAMILY_MIDDLE) + draw.pick(FAMILY_END);
}

/** The n-th distinctive family name, twelve letters or more. */
export function rareFamilyName(n: number): string {
  const at = (i: number) => RARE[i % RARE.length]!;
  const name = at(n) + at(Math.floor(n / 12) + 5) + at(Math.floor(n / 144) + n + 3);
  const full = name.length >= 12 ? name : `${name}wuxemdorp`;
  return full[0]!.toUpperCase() + full.slice(1).toLowerCase();
}

const STREET_START = words(
  "Aal Beuk Blei Braam Distel Duin Eend Es Fuut Gaas Galg Gors Griend Haak Hazel Hop Iep Kaap " +
    "Kalmoes Kars Kievit Klok Kluut Kolk Krab Kruid Lepel Lis Meer Mos Munt Noord Otter Palm " +
    "Peper Plomp Raap Raaf Riet Rog Roos Salie Schol Slee Snoek Spiering Ster Tabak Tarbot Tijm " +
    "Touw Uil Valk Vlas Vlier Vos Waaier Wulp Zalm Zegge Zeis Zilver Zuur Zwaan"
);
const STREET_MIDDLE = ["", "en", "ers", "wer", "kens", "mans", "bosch", "linger", "hout"];
const STREET_END = words("straat laan hof pad kade weg plein singel gracht steeg erf dreef");

/** The n-th street name; when all combinations are used, names come back with a number. */
export function streetName(n: number): string {
  const [s, m, e] = [STREET_START.length, STREET_MIDDLE.length, STREET_END.length];
  // A prime step: neighbouring numbers get unlike names, and none comes back before all are used.
  const k = (n * 7_919) % (s * m * e);
  const round = Math.floor(n / (s * m * e));
  const name =
    STREET_START[k % s]! + STREET_MIDDLE[Math.floor(k / s) % m]! + STREET_END[Math.floor(k / (s * m))]!;
  return round > 0 ? `${name} ${round + 1}` : name;
}

/** The n-th postcode, with first letters that are rare in real ones, so that a scan meets none by chance. */
export function postcode(n: number): string {
  const first = "QYUFIO";
  const second = "BCDEGHJKLMNPRSTVWXZ";
  const letters = n % (first.length * second.length);
  const digits = 1_480 + Math.floor(n / (first.length * second.length));
  return `${digits}${first[letters % first.length]}${second[Math.floor(letters / first.length)]}`;
}

function words(text: string): string[] {
  return text.split(" ");
}
