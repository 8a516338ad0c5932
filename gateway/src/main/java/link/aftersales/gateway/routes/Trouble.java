package link.aftersales.gateway.routes;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The gateway's own answers: problem+json for programs, one Chinese sentence for people who opened a link. */
final class Trouble {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>%1$s</title></head>
            <body style="font:16px/1.6 system-ui,'PingFang SC','Noto Sans CJK SC',sans-serif;margin:20vh auto 0;max-width:26em;padding:0 1.5em;color:#333">
            <h1 style="font-size:1.3em;font-weight:600">%1$s</h1><p>%2$s</p></body></html>
            """;

    private Trouble() {}

    static ServerResponse notFound() {
        return problem(ServerResponse.status(HttpStatus.NOT_FOUND), HttpStatus.NOT_FOUND, "not found");
    }

    static ServerResponse unavailable(ServerRequest request) {
        return answer(
                request,
                HttpStatus.SERVICE_UNAVAILABLE,
                Duration.ofSeconds(5),
                "this part of the system is away, try again soon",
                PAGE.formatted("页面暂时打不开", "系统正在恢复，请稍后再打开一次。您的数据没有丢失。"));
    }

    static ServerResponse busy(ServerRequest request) {
        return answer(
                request,
                HttpStatus.SERVICE_UNAVAILABLE,
                Duration.ofSeconds(1),
                "too many requests are under way, try again",
                PAGE.formatted("访问的人有点多", "请过几秒再打开一次。"));
    }

    static ServerResponse tooManyMisses(ServerRequest request) {
        return answer(
                request,
                HttpStatus.TOO_MANY_REQUESTS,
                Duration.ofMinutes(1),
                "too many unknown links from this address, wait a minute",
                PAGE.formatted("操作太频繁", "请一分钟后再试，或请对方重新发送链接。"));
    }

    private static ServerResponse answer(
            ServerRequest request, HttpStatus status, Duration retryAfter, String detail, String page) {
        ServerResponse.BodyBuilder builder = ServerResponse.status(status)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return wantsPage(request) ? builder.contentType(HTML).body(page) : problem(builder, status, detail);
    }

    private static ServerResponse problem(ServerResponse.BodyBuilder builder, HttpStatus status, String detail) {
        return builder.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }

    private static boolean wantsPage(ServerRequest request) {
        return (request.path().startsWith(Routes.PAGE) || request.path().startsWith("/console"))
                && request.headers().accept().stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }
}
