package gwarchod.gateway.demo;

import gwarchod.core.casefile.person.PersonName;
import java.time.LocalDate;
import java.util.List;

/// The people of the demonstration: plainly fictional. Every family name is a Welsh word for something made up or an example, and no
/// two people share a whole name.
final class Cast {
    private static final List<String> FAMILIES = List.of(
            "Enghraifft", "Ffug", "Dychmyg", "Prawf", "Sampl", "Chwedl", "Ffuglen", "Rhith", "Efallai", "Tybiaeth");
    private static final List<String> PERSONS = List.of(
            "Bryn", "Gethin", "Idwal", "Meurig", "Osian", "Pryderi", "Rhodri", "Selwyn", "Tudur", "Urien", "Wyn", "Alun", "Caradog", "Dilwyn",
            "Emyr", "Ffion", "Glesni", "Hefina", "Ioan", "Llinos");
    private static final List<String> REGISTERED = List.of(
            "Gwilym", "Hopcyn", "Iestyn", "Llywarch", "Maredudd", "Nefydd", "Ogwyn", "Padrig", "Rheinallt", "Siencyn");
    private static final List<String> AT_RISK = List.of(
            "Eira", "Non", "Gwenllian", "Branwen", "Mared", "Teleri", "Olwen", "Heledd", "Ceinwen", "Angharad", "Lleucu", "Morfudd",
            "Nest", "Rhiannon", "Tegwen", "Gwladys", "Buddug", "Creirwy", "Dwynwen", "Enid");
    private static final List<String> AT_RISK_FAMILIES = List.of(
            "Stori", "Dameg", "Ffansi", "Breuddwyd", "Dalen", "Pennill", "Cymeriad", "Rhyddiaith", "Pwyth", "Alegori");
    private static final List<String> PLACES = List.of(
            "Aberffug", "Llanesiampl", "Pontddychmyg", "Trefchwedl", "Cwmrhith", "Pen-y-prawf", "Caersampl", "Morfa Tybed");

    private Cast() {}

    /// The `n`th person a case is about, from 0.
    static PersonName person(int n) {
        return new PersonName(FAMILIES.get((n * 7 + n / 10) % FAMILIES.size()), PERSONS.get(n % PERSONS.size()));
    }

    /// The `n`th person whom the officers for sexual and violent offenders manage and nobody else told a story of.
    static PersonName registered(int n) {
        return new PersonName(FAMILIES.get(n * 3 % FAMILIES.size()), REGISTERED.get(n % REGISTERED.size()));
    }

    /// The `n`th person at risk.
    static PersonName atRisk(int n) {
        return new PersonName(AT_RISK_FAMILIES.get((n * 3 + n / 10) % AT_RISK_FAMILIES.size()), AT_RISK.get(n % AT_RISK.size()));
    }

    static String place(int n) {
        return PLACES.get(n % PLACES.size());
    }

    /// Between 22 and 61 years old, each their own birthday.
    static LocalDate born(int n, LocalDate today) {
        return today.minusYears(22 + n * 13 % 40).minusDays(n * 37L % 365);
    }
}
