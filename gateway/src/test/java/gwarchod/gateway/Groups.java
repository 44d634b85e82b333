package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Groups of a programme, made as its users make them: over REST, in the demonstration area.
public final class Groups {
    private static final List<String> GIVEN = List.of("Aled", "Bryn", "Cai", "Dewi", "Emyr", "Ffred", "Gethin", "Huw", "Ifan", "Jac", "Kit", "Llew");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private final String address;
    private String programme = "";

    /// Somebody who comes to the group.
    public record Member(String caseId, String referral, String name) {}

    public Groups(String address) {
        this.address = address;
    }

    /// People who have started the programme.
    public List<Member> members(int many) throws IOException, InterruptedException {
        programme = programme.isEmpty()
                ? post("facilitator", "/programmes", """
                        {"name":"Twelve weeks","provider":"fpuk","takes":"Everybody","modules":[]}""", 201).at("/ids/programme").asText()
                : programme;
        var all = new ArrayList<Member>();
        for (int i = 0; i < many; i++) {
            var caseId = post("dao", "/cases", """
                    {"name":{"family":"Ffug-%s","given":"%s"}}""".formatted(Integer.toString(i), GIVEN.get(i)), 201).path("id").asText();
            var referral = post("dao", "/cases/" + caseId + "/referrals", """
                    {"kind":"programme","provider":"fpuk","programme":"%s","programmeName":"Twelve weeks","reason":"Suits"}"""
                    .formatted(programme), 201).at("/ids/referral").asText();
            var at = "/cases/" + caseId + "/referrals/" + referral;
            post("dao", at + "/consent", "{\"consent\":\"given\"}", 201);
            gate(caseId, at);
            post("facilitator", at + "/decision", "{\"suitability\":\"suitable\",\"rationale\":\"Suits\"}", 201);
            post("facilitator", at + "/start", "{}", 201);
            all.add(new Member(caseId, referral, GIVEN.get(i)));
        }
        return all;
    }

    /// What is asked for before somebody is found suitable, and told before they start.
    private void gate(String caseId, String referral) throws IOException, InterruptedException {
        for (var tool : Map.of("sash", "", "hre", ",\"stage\":2").entrySet()) {
            var considered = post("dao", "/cases/" + caseId + "/assessments", """
                    {"tool":"%s","consideredOn":"2026-01-05"}""".formatted(tool.getKey()), 201).at("/ids/assessment").asText();
            post("dao", "/cases/" + caseId + "/assessments/completions", """
                    {"assessment":"%s","completedOn":"2026-01-06"%s}""".formatted(considered, tool.getValue()), 201);
        }
        post("facilitator", referral + "/eligibility", """
                {"met":["adult","in-area","able-to-take-part","acknowledges","proceedings-not-harmed"]}""", 201);
        post("facilitator", referral + "/told", """
                {"items":["attendance","concerns","threats","disclosures"],"interpreter":false}""", 201);
    }

    /// A session of theirs.
    public String session(List<Member> members, Instant starts) throws IOException, InterruptedException {
        var from = starts.truncatedTo(ChronoUnit.SECONDS);
        var id = post("facilitator", "/programmes/sessions", """
                {"programme":"%s","group":"Twelve","startsAt":"%s","endsAt":"%s","venue":"Hall"}"""
                .formatted(programme, from, from.plusSeconds(7200)), 201).at("/ids/session").asText();
        for (Member member : members) {
            post("facilitator", "/programmes/sessions/" + id + "/participants", """
                    {"caseId":"%s","referral":"%s"}""".formatted(member.caseId(), member.referral()), 201);
        }
        return id;
    }

    public JsonNode get(String user, String path) throws IOException, InterruptedException {
        var answer = http.send(request(user, path).GET().build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), path);
        return Json.MAPPER.readTree(answer.body());
    }

    public void refused(String user, String path, int status) throws IOException, InterruptedException {
        assertEquals(status, http.send(request(user, path).GET().build(), HttpResponse.BodyHandlers.ofString()).statusCode(), path);
    }

    public JsonNode post(String user, String path, String body, int status) throws IOException, InterruptedException {
        var answer = http.send(request(user, path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(status, answer.statusCode(), () -> path + ": " + answer.body());
        return Json.MAPPER.readTree(answer.body());
    }

    private HttpRequest.Builder request(String user, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path));
        return user.isEmpty() ? request : request.header("Authorization", "Bearer " + token(user));
    }

    private String token(String user) throws IOException, InterruptedException {
        var known = tokens.get(user);
        if (known == null) {
            known = post("", "/sessions", "{\"username\":\"" + user + "\",\"password\":\"demo\"}", 201).get("token").asText();
            tokens.put(user, known);
        }
        return known;
    }
}
