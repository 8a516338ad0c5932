package link.aftersales.gateway.status;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A service; it is up when it is ready, with its database migrated and its listeners running. */
record ServicePart(String name, URI url, HttpClient http) implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int OK = 200;

    @Override
    public boolean up() {
        HttpRequest question = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
