package gwarchod.core.casefile.people;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names that are also words, folded. A list that is too short hides a word too often; one too long lets a name pass that somebody wrote
/// without a capital.
final class Everyday {
    /// Words of English and Welsh that are names only with a capital.
    private static final Set<String> WORDS = words("""
            amber angel april art august autumn baker banks barber basil bell bill bird bishop bond brook brooks brown buck buddy burn
            burns bush butler can carol case cash castle chance chase church clay cliff cook cooper cross crystal dale dan dawn day dean
            destiny drew duke earl eve faith farmer field fields fisher flora ford fox frank frost gates gene ginger glen gold good grace
            grant gray green guy hall harmony hart hazel head heath heather herb hill holly hood hope house hunt hunter iris ivy jack
            jasmine jay joy judge june king knight lamb lane law light lily little lock long love major mark marks marsh mason max may
            melody miles miller moon more moss noble norm north olive page park parker pat patience peace pearl penny pepper pike plant
            pond pool poor pope porter potter power price rain ray read reed rich rivers rob robin rock rod root rose rowan ruby rush
            salt sandy savage sharp shepherd shore short silver singer skip sky small snow sonny speed spring star steel stern stone storm
            street strong sue summer swift tanner temple thorn trinity turner victor violet wade walker ward waters way wells west white
            will winter wise wolf wood woods work worth wright young
            bach dan ebrill eira gan gwen gwyn haf hardd ifanc llwyd mae mai medi non seren teg wrth wyn""");

    /// Words no text can do without, and the small words within names: none is taken for anybody's name by itself.
    private static final Set<String> SMALL = words("""
            a am an and any are as at be but by did do for from had has he her him his how i if in is it its me my no not of off on or our
            out she so the then they to too up us was we who you
            ac ag ar dros ei eu fe heb mi na neu o oedd os sy y yn yr yw
            ab abu al ap bin da de del den der di dos du el ferch ibn la le mac mc st van von""");

    /// Family names that are a given name and an s: most often somebody else's name, seldom "Evan's" without its apostrophe.
    private static final Set<String> FAMILIES = words("""
            abrahams adams andrews daniels davids davies dennis edwards ellis evans griffiths harris harrys hayes hopkins
            howells humphreys isaacs jacobs jeffreys jenkins johns josephs matthews michaels nichols owens perkins peters
            phillips reynolds richards roberts rogers rowlands samuels simons stephens stevens walters watkins williams""");

    private Everyday() {}

    private static Set<String> words(String all) {
        return Stream.of(all.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    static boolean word(String letters) {
        return WORDS.contains(letters);
    }

    static boolean small(String letters) {
        return SMALL.contains(letters);
    }

    static boolean family(String letters) {
        return FAMILIES.contains(letters);
    }
}
