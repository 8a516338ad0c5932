package link.aftersales.sandbox.simulator.company;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.Person;
import link.aftersales.sandbox.simulator.world.World;

/** Speaks to the admin API with the company's key, like any script of the company; remembers what it registered. */
public final class CompanySystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LIMIT = 1_000;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CompanyAccess access;
    private final World world;
    private final Table<Registered> projects;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A project that was registered from here. */
    public record Registered(String projectNo, String title, String phone, String link) {}

    public CompanySystem(CompanyAccess access, World world) {
        this.access = access;
        this.world = world;
        this.projects = world.store().table("company_projects", Registered.class, LIMIT);
    }

    public boolean isConnected() {
        return access.isGiven();
    }

    public List<Registered> projects() {
        return projects.all();
    }

    /** Registers a project of this customer, in which these two are sales representative and owner. */
    public Registered register(Person customer, Member sales, Member owner) throws IOException, InterruptedException {
        Example example = new Example(customer, sales, owner, LocalDate.now(CHINA));
        send("POST", "/staff/import", "text/csv; charset=UTF-8", staff(example));
        JsonNode stored = send(
                "PUT",
                "/projects/" + example.projectNo(),
                "application/json",
                example.project().toString());
        return projects.put(
                example.projectNo(),
                new Registered(
                        example.projectNo(),
                        stored.path("title").asText(),
                        customer.phone(),
                        stored.path("link").asText()));
    }

    /** Those who play and those who were there from the beginning: colleagues are called by their names once listed. */
    private String staff(Example example) {
        StringBuilder csv = new StringBuilder("账号,姓名,角色\n");
        for (Member member : world.members().all()) {
            example.roleOf(member).ifPresent(role -> csv.append(member.userid())
                    .append(',')
                    .append(member.name())
                    .append(',')
                    .append(role)
                    .append('\n'));
        }
        return csv.toString();
    }

    private JsonNode send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(access.base() + "/api/admin" + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + access.adminKey())
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " was answered " + response.statusCode());
        }
        return Json.parse(response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
