package gwarchod.core.matching;

import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.casefile.person.Identity;
import gwarchod.core.casefile.person.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// People made up, with names as common as they are in Wales, and the slips of whoever writes them down.
final class Population {
    private static final List<String> FAMILIES = List.of("Jones", "Davies", "Williams", "Evans", "Thomas", "Roberts", "Lewis", "Hughes", "Morgan",
            "Griffiths", "Edwards", "Owen", "James", "Rees", "Jenkins", "Price", "Morris", "Richards", "Lloyd", "Phillips", "Parry", "Powell",
            "ap Rhys", "Gruffydd", "Llewelyn", "Llywelyn", "Pritchard", "Vaughan", "Howells", "Bowen", "Llewelyn-Jones", "Maddocks", "Ffoulkes");
    private static final List<String> GIVEN = List.of("David", "Dafydd", "Siân", "Sian", "Rhys", "Rees", "Gareth", "Ffion", "Bryn", "Huw", "Hugh",
            "Ieuan", "Evan", "Gwyn", "Megan", "Catrin", "Catherine", "John", "Siôn", "Tomos", "Thomas", "Emyr", "Alun", "Alan", "Meurig", "Osian");
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final int DAYS = 20_000;

    private Population() {}

    static Identity person(Random random) {
        var family = slip(FAMILIES.get(random.nextInt(FAMILIES.size())), random);
        var given = slip(GIVEN.get(random.nextInt(GIVEN.size())), random);
        var born = random.nextInt(20) == 0 ? null : FIRST.plusDays(random.nextInt(random.nextBoolean() ? 60 : DAYS));
        var numbers = random.nextInt(3) > 0 ? List.<Identifier>of()
                : List.of(new Identifier(IdentifierKind.PNC, "19/" + random.nextInt(1_000_000)));
        return new Identity(List.of(new PersonName(family, given)), born, numbers);
    }

    /// One in ten is written with two letters swapped, one left out or one twice.
    private static String slip(String name, Random random) {
        if (random.nextInt(10) > 0 || name.length() < 4) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at) + name.substring(at);
        };
    }
}
