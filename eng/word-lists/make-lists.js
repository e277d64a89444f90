import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const packages = { de: "de", en: "en", es: "es-es", fr: "fr", it: "it", nl: "nl-be", pt: "pt-br" };
const most = 20_000;

// Parts of addresses and of markup, which no encyclopedia and no film is about.
const foreign = new Set(["curid", "doc", "http", "https", "id", "org", "subcentral", "title", "url", "wiki", "wikipedia", "www"]);

const folder = (name) => join(import.meta.dirname, "node_modules", name);
const json = (name, path) => JSON.parse(readFileSync(join(folder(name), path), "utf8"));
const byCodeUnits = (a, b) => (a < b ? -1 : Number(a > b));

const plain = (word) => word.normalize("NFKC").toLowerCase().replaceAll("’", "'");
const isWord = (word) => /^[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*$/u.test(word) && !foreign.has(word);

/** What is frequent in spoken films or in written articles, whichever comes first, is frequent. */
function ranked(language) {
  const name = `@zxcvbn-ts/language-${packages[language]}`;
  const ranks = new Map();
  for (const list of ["src/commonWords.json", "src/wikipedia.json"]) {
    json(name, list).map(plain).forEach((word, rank) => {
      if (isWord(word)) ranks.set(word, Math.min(rank, ranks.get(word) ?? rank));
    });
  }
  return [...ranks].sort(([a, first], [b, second]) => first - second || byCodeUnits(a, b)).slice(0, most).map(([word]) => word);
}

function write(path, words) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${words.join("\n")}\n`);
}

const target = process.argv[2];
const stopWords = json("stopwords-iso", "stopwords-iso.json");
for (const language of Object.keys(packages)) {
  write(join(target, `${language}.txt`), ranked(language));
  write(join(target, "stopwords", `${language}.txt`), [...new Set(stopWords[language].map(plain).filter(isWord))].sort(byCodeUnits));
}
