package link.aftersales.sandbox.simulator;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Request;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A running simulator with WxJava pointed at it, a receiver for its callbacks and a hand on its control port. */
final class Playground implements AutoCloseable {

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
        return Accounts.settings(receiver.base(), directory);
    }

    /** Ends the process's work and begins anew from what is on disk. */
    void restart() {
        simulator.close();
        simulator = Simulator.start(settings());
    }

    WxMpDefaultConfigImpl mpConfig() {
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(Accounts.APP_ID);
        config.setSecret(Accounts.MP_SECRET);
        config.setToken(Accounts.MP_TOKEN);
        config.setAesKey(Accounts.AES_KEY);
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
        config.setCorpId(Accounts.CORP_ID);
        config.setCorpSecret(Accounts.CP_SECRET);
        config.setAgentId(Accounts.AGENT_ID);
        config.setToken(Accounts.CP_TOKEN);
        config.setAesKey(Accounts.AES_KEY);
        config.setBaseApiUrl(platform());
        return config;
    }

    WxCpService cp() {
        WxCpService service = new WxCpServiceImpl();
        service.setWxCpConfigStorage(cpConfig());
        service.setRetrySleepMillis(1);
        return service;
    }

    /** Reads a callback of the Official Account as WxJava reads it. */
    WxMpXmlMessage decryptMp(Request callback) {
        return WxMpXmlMessage.fromEncryptedXml(
                new String(callback.body(), StandardCharsets.UTF_8),
                mpConfig(),
                callback.parameter("timestamp"),
                callback.parameter("nonce"),
                callback.parameter("msg_signature"));
    }

    /** Reads a callback of WeCom as WxJava reads it. */
    WxCpXmlMessage decryptCp(Request callback) {
        return WxCpXmlMessage.fromEncryptedXml(
                new String(callback.body(), StandardCharsets.UTF_8),
                cpConfig(),
                callback.parameter("timestamp"),
                callback.parameter("nonce"),
                callback.parameter("msg_signature"));
    }

    /** The errcode of a platform's refusal. */
    static int errcode(ThrowingCallable call) {
        return catchThrowableOfType(WxErrorException.class, call).getError().getErrorCode();
    }

    /** Somebody with {@link Accounts#PHONE}. */
    Someone customer() {
        JsonNode person = control("POST", "/people", "{\"name\":\"张三\",\"phone\":\"" + Accounts.PHONE + "\"}");
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

    /** Where its web page is. */
    String page() {
        return controlBase() + "/";
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
