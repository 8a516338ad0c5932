package link.aftersales.sandbox.simulator.cp;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import link.aftersales.sandbox.simulator.http.Handler;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import link.aftersales.sandbox.simulator.world.Member;
import link.aftersales.sandbox.simulator.world.Members;

/**
 * {@code connect/oauth2/authorize}: sends whoever opens it back with a code, without asking (snsapi_base). On a real phone
 * WeCom knows whose it is; here the cookie {@code wecom_member} says so, or the person at the keyboard chooses.
 */
public final class AuthorizePage implements Handler {

    private static final String PATH = "/connect/oauth2/authorize";
    private static final String WHO = "wecom_member";

    private final WecomApp app;
    private final Members members;
    private final LogInCodes codes;
    private final Handler rest;

    AuthorizePage(WecomApp app, Members members, LogInCodes codes, Handler rest) {
        this.app = app;
        this.members = members;
        this.codes = codes;
        this.rest = rest;
    }

    @Override
    public Reply handle(Request request) {
        return request.path().equals(PATH) ? authorize(request) : rest.handle(request);
    }

    private Reply authorize(Request request) {
        if (!request.parameter("appid").equals(app.corpId())
                || !request.parameter("response_type").equals("code")
                || !request.parameter("scope").equals("snsapi_base")
                || !isWebAddress(request.parameter("redirect_uri"))) {
            return page(400, "<p>链接参数错误</p>");
        }
        String who = request.parameter(WHO).isEmpty() ? request.cookie(WHO) : request.parameter(WHO);
        return who.isEmpty() ? choice(request) : back(request, who);
    }

    private Reply back(Request request, String who) {
        String address = request.parameter("redirect_uri");
        String answer = "code=" + encoded(codes.issue(who)) + "&state=" + encoded(request.parameter("state"));
        String location = address + (address.contains("?") ? "&" : "?") + answer;
        return new Reply(302, "text/plain", Map.of("Location", location), new byte[0]);
    }

    private Reply choice(Request request) {
        String same = request.query().entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        String everybody = members.all().stream()
                .map(member -> "<p><a href=\"?%s&amp;%s=%s\">%s</a></p>"
                        .formatted(same.replace("&", "&amp;"), WHO, encoded(member.userid()), shown(member)))
                .collect(Collectors.joining());
        return page(200, "<h1>这是谁的企业微信？</h1>" + everybody);
    }

    private static String shown(Member member) {
        return (member.name() + "（" + member.userid() + "）")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    private static Reply page(int status, String body) {
        String html = "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>企业微信</title>" + body;
        return new Reply(status, "text/html; charset=UTF-8", Map.of(), html.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            return address.getHost() != null && address.getScheme().startsWith("http");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
