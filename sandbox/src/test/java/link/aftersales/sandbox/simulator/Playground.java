package link.aftersales.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import link.aftersales.sandbox.simulator.http.Json;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.jspecify.annotations.Nullable;

/** A running simulator with WxJava pointed at it, a receiver for its callbacks and a hand on its control port. */
final class Playground implements AutoCloseable {

    static final String PHONE = "13800138000";
    static final String APP_ID = "wx0123456789abcdef";
    static final String CORP_ID = "ww0123456789abcdef";
    static final int AGENT_ID = 1000002;
    private static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    final Receiver receiver = new Receiver();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory;
    private Simulator simulator;

    Playground(Path directory) {
        this.directory = directory;
        this.simulator = Simulator.start(settings());
        control("POST", "/callbacks", "{\"retryAfterMs\":[20,20,20]}");
    }

    private SimulatorSettings settings() {
        return SimulatorSettings.from(Map.ofEntries(
                Map.entry("SIMULATOR_PORT", "0"),
                Map.entry("SIMULATOR_CONTROL_PORT", "0"),
                Map.entry("SIMULATOR_CALLBACK_BASE", receiver.base()),
                Map.entry("DATA_DIR", directory.toString()),
                Map.entry("WECHAT_MP_APP_ID", APP_ID),
                Map.entry("WECHAT_MP_SECRET", "mp-secret"),
                Map.entry("WECHAT_MP_TOKEN", "mpToken"),
                Map.entry("WECHAT_MP_AES_KEY", AES_KEY),
                Map.entry("WECOM_CORP_ID", CORP_ID),
                Map.entry("WECOM_AGENT_ID", Integer.toString(AGENT_ID)),
                Map.entry("WECOM_AGENT_SECRET", "cp-secret"),
                Map.entry("WECOM_TOKEN", "cpToken"),
                Map.entry("WECOM_AES_KEY", AES_KEY)));
    }

    /** Ends the process's work and begins anew from what is on disk. */
    void restart() {
        simulator.close();
        simulator = Simulator.start(settings());
    }

    WxMpDefaultConfigImpl mpConfig() {
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(APP_ID);
        config.setSecret("mp-secret");
        config.setToken("mpToken");
        config.setAesKey(AES_KEY);
        config.useStableAccessToken(true);
        config.setHostConfig(new WxMpHostConfig(platform(), platform(), platform()));
        return config;
    }

    WxMpService mp() {
        WxMpService service = new WxMpServiceImpl();
        service.setWxMpConfigStorage(mpConfig());
        return service;
    }

    WxCpDefaultConfigImpl cpConfig() {
        WxCpDefaultConfigImpl config = new WxCpDefaultConfigImpl();
        config.setCorpId(CORP_ID);
        config.setCorpSecret("cp-secret");
        config.setAgentId(AGENT_ID);
        config.setToken("cpToken");
        config.setAesKey(AES_KEY);
        config.setBaseApiUrl(platform());
        return config;
    }

    WxCpService cp() {
        WxCpService service = new WxCpServiceImpl();
        service.setWxCpConfigStorage(cpConfig());
        service.setRetrySleepMillis(1);
        return service;
    }

    /** Somebody with {@link #PHONE}. */
    Someone customer() {
        JsonNode person = control("POST", "/people", "{\"name\":\"张三\",\"phone\":\"" + PHONE + "\"}");
        return new Someone(this, person);
    }

    /** A customer who follows; the callback about it has come. */
    Someone follower() {
        Someone customer = customer();
        customer.follow();
        receiver.next();
        return customer;
    }

    void member(String userid) {
        control("POST", "/members", "{\"userid\":\"" + userid + "\",\"name\":\"" + userid + "\"}");
    }

    JsonNode inbox(String userid) {
        return control("GET", "/members/" + userid + "/inbox", null).path("messages");
    }

    void advance(long seconds) {
        control("POST", "/time", "{\"advanceSeconds\":" + seconds + "}");
    }

    JsonNode control(String method, String path, @Nullable String body) {
        return send(method, controlBase() + "/control" + path, body);
    }

    /** A raw call of a platform API. */
    JsonNode api(String method, String path, @Nullable String body) {
        return send(method, platform() + path, body);
    }

    int status(String method, String path, @Nullable String body) {
        return exchange(method, controlBase() + path, body).statusCode();
    }

    String platform() {
        return "http://127.0.0.1:" + simulator.port();
    }

    private String controlBase() {
        return "http://127.0.0.1:" + simulator.controlPort();
    }

    private JsonNode send(String method, String url, @Nullable String body) {
        try {
            return Json.parse(exchange(method, url, body).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> exchange(String method, String url, @Nullable String body) {
        try {
            HttpRequest.BodyPublisher publisher =
                    body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
            return http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .method(method, publisher)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        simulator.close();
        receiver.close();
        http.close();
    }
}
