package link.aftersales.gateway.callbacks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import link.aftersales.gateway.callbacks.Refusal;

/** The few words that the platforms get. All refusals are the same word, so that guessing teaches nothing. */
final class Answer {

    private static final byte[] SUCCESS = "success".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REFUSED = "refused".getBytes(StandardCharsets.US_ASCII);

    private Answer() {}

    static void success(HttpServletResponse response) throws IOException {
        write(response, HttpServletResponse.SC_OK, SUCCESS);
    }

    static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        if (refusal == Refusal.TOO_LARGE || refusal == Refusal.SLOW) {
            response.setHeader("Connection", "close");
        }
        write(response, refusal.status(), REFUSED);
    }

    static void write(HttpServletResponse response, int status, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
