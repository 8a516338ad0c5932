package link.aftersales.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import link.aftersales.gateway.callbacks.PlatformMother;
import link.aftersales.gateway.callbacks.PlatformMother.Call;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway as it runs, on a free port, with the settings of the tests; and a caller. */
final class GatewayProcess implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ConfigurableApplicationContext context;

    private GatewayProcess(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static GatewayProcess start(Map<String, String> environment) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1",
                "WECHAT_MP_APP_ID", PlatformMother.APP_ID,
                "WECHAT_MP_TOKEN", PlatformMother.MP_TOKEN,
                "WECHAT_MP_AES_KEY", PlatformMother.MP_AES_KEY,
                "WECOM_CORP_ID", PlatformMother.CORP_ID,
                "WECOM_TOKEN", PlatformMother.CP_TOKEN,
                "WECOM_AES_KEY", PlatformMother.CP_AES_KEY,
                "GATEWAY_PORT", "0",
                "GATEWAY_MANAGEMENT_PORT", "0"));
        all.putAll(environment);
        List<String> arguments = new ArrayList<>();
        all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        SpringApplication application = new SpringApplication(GatewayApplication.class);
        application.setRegisterShutdownHook(false);
        return new GatewayProcess(application.run(arguments.toArray(String[]::new)));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    HttpResponse<String> post(String path, Call call) {
        return send(request(path + "?" + call.query())
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(call.body())));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
