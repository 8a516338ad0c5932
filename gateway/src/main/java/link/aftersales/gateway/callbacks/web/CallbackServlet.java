package link.aftersales.gateway.callbacks.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import link.aftersales.gateway.callbacks.CallbackQuery;
import link.aftersales.gateway.callbacks.Refusal;
import link.aftersales.gateway.callbacks.Refused;

/** Ends the callbacks of one platform. No thread waits: neither for the body nor for Kafka's acknowledgement. */
final class CallbackServlet extends HttpServlet {

    private final transient CallbackLane lane;

    CallbackServlet(CallbackLane lane) {
        this.lane = lane;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        switch (request.getMethod()) {
            case "GET" -> verify(request, response, start);
            case "POST" -> receive(request, response, start);
            default -> {
                response.setHeader("Allow", "GET, POST");
                refuse(response, Refusal.METHOD, start);
            }
        }
    }

    private void verify(HttpServletRequest request, HttpServletResponse response, long start) throws IOException {
        try {
            String echo = lane.door().echo(CallbackQuery.of(request.getQueryString()));
            lane.meters().verified(start);
            Answer.write(response, HttpServletResponse.SC_OK, echo.getBytes(StandardCharsets.UTF_8));
        } catch (Refused e) {
            refuse(response, e.refusal(), start);
        } catch (RuntimeException e) {
            lane.meters().unexpected(e);
            refuse(response, Refusal.MALFORMED, start);
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, long start) throws IOException {
        if (request.getContentLengthLong() > CallbackExchange.LONGEST_BODY) {
            refuse(response, Refusal.TOO_LARGE, start);
        } else if (lane.enter()) {
            CallbackExchange.begin(lane, request, response, start);
        } else {
            refuse(response, Refusal.OVERLOADED, start);
        }
    }

    private void refuse(HttpServletResponse response, Refusal refusal, long start) throws IOException {
        lane.meters().refused(refusal, start);
        Answer.refuse(response, refusal);
    }
}
