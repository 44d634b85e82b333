package gwarchod.core.casefile.support;

import gwarchod.core.json.Json;
import gwarchod.core.words.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// A service that supports victims: reference data of the area.
///
/// @param stalkingSpecialist whether it specialises in stalking: the review of July 2023 found too little of that (Recommendation 18)
public record SupportService(String code, String nameEn, String nameCy, boolean stalkingSpecialist) {
    private static final List<SupportService> ALL = read();

    /// Those an area knows, in the order in which a form offers them.
    public static List<SupportService> all() {
        return ALL;
    }

    static Optional<SupportService> of(String code) {
        return ALL.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public String name(Lang lang) {
        return switch (lang) {
            case EN -> nameEn;
            case CY -> nameCy;
        };
    }

    private static List<SupportService> read() {
        try (var in = SupportService.class.getResourceAsStream("/support-services.json")) {
            return List.of(Json.MAPPER.readValue(in, SupportService[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("support-services.json can't be read", e);
        }
    }
}
