package gwarchod.web;

import gwarchod.core.desk.Again;
import gwarchod.core.desk.Entrance;
import gwarchod.core.desk.Own;
import gwarchod.core.desk.Proof;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.SigningIn;
import gwarchod.core.desk.Tied;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Refusal;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// An entrance for the one token [FakeDesk] knows; the password `two-steps` asks for a code, which is 123456.
final class FakeEntrance implements Entrance {
    private static final Instant AT = Instant.parse("2026-03-09T09:00:00Z");

    final List<String> done = new ArrayList<>();
    private final FakeDesk desk;

    FakeEntrance(FakeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Future<Again> confirm(String token, Proof proof, String from) {
        return Future.succeededFuture(token.equals(FakeDesk.TOKEN) && proof instanceof Proof.Password(var password) && password.equals("demo")
                ? new Again.Done(Instant.now().plusSeconds(300))
                : new Again.Refused(Refusal.invalid("password-wrong", "/password")));
    }

    @Override
    public Future<SignIn> signIn(SigningIn attempt) {
        return switch (attempt.password()) {
            case "two-steps" -> Future.succeededFuture(new SignIn.CodeNeeded("the-ticket"));
            case "expired" -> Future.succeededFuture(new SignIn.Refused(new Refusal.NotPermitted("vetting-expired")));
            default -> desk.signIn(attempt.username(), attempt.password(), attempt.from());
        };
    }

    @Override
    public Future<SignIn> second(String ticket, String code, String from) {
        return ticket.equals("the-ticket") && code.equals("123456")
                ? desk.signIn("chair", "demo", from)
                : Future.succeededFuture(new SignIn.Refused(ticket.equals("the-ticket")
                        ? Refusal.invalid("code-wrong", "/code") : new Refusal.SignInNeeded("sign-in-refused")));
    }

    @Override
    public Future<Told<Own>> own(String token) {
        return Future.succeededFuture(new Told.Done<>(new Own(false, 0, List.of(),
                List.of(new Own.Session("here", AT, AT, true), new Own.Session("there", AT, AT, false)))));
    }

    @Override
    public Future<Told<Own.Enrolment>> newAuthenticator(String token) {
        return Future.succeededFuture(new Told.Done<>(new Own.Enrolment("ABCDEFGH", "otpauth://totp/x?secret=ABCDEFGH")));
    }

    @Override
    public Future<Told<List<String>>> addAuthenticator(String token, String key, String code, String from) {
        return Future.succeededFuture(code.equals("123456")
                ? new Told.Done<>(List.of("aaaa-bbbb-cccc-dddd"))
                : new Told.Refused<>(Refusal.invalid("code-wrong", "/code")));
    }

    @Override
    public Future<Told<Boolean>> endSession(String token, String handle) {
        done.add("end " + handle);
        return Future.succeededFuture(new Told.Done<>(true));
    }

    @Override
    public Future<Told<String>> invite(String token, UserId user) {
        return Future.succeededFuture(new Told.Done<>("aaaa-bbbb"));
    }

    @Override
    public Future<Told<Boolean>> accept(String username, String code, String password, String from) {
        if (!code.equals("aaaa-bbbb")) {
            return Future.succeededFuture(new Told.Refused<>(Refusal.invalid("invitation-wrong", "/code")));
        }
        done.add("accepted " + username);
        return Future.succeededFuture(new Told.Done<>(true));
    }

    Tied tied = Tied.NOTHING;
    volatile String origin = "";

    @Override
    public Future<String> passkeyAsked(String origin) {
        this.origin = origin;
        return Future.succeededFuture("{}");
    }

    @Override
    public Future<Told<Tied>> tied(String token, UserId user) {
        return Future.succeededFuture(new Told.Done<>(tied));
    }

    @Override
    public Future<Told<Boolean>> proposeTie(String token, UserId user, String issuer, String name) {
        if (name.isEmpty()) {
            return Future.succeededFuture(new Told.Refused<>(Refusal.invalid("text-required", "/name")));
        }
        return noted("propose " + user + " " + issuer + " " + name);
    }

    @Override
    public Future<Told<Boolean>> approveTie(String token, UserId user, String issuer, String name) {
        return noted("approve " + user + " " + issuer + " " + name);
    }

    @Override
    public Future<Told<Boolean>> endTie(String token, UserId user) {
        return noted("end " + user);
    }

    private Future<Told<Boolean>> noted(String what) {
        done.add(what);
        return Future.succeededFuture(new Told.Done<>(true));
    }
}
