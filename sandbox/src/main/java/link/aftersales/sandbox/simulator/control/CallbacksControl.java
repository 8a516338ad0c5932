package link.aftersales.sandbox.simulator.control;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import link.aftersales.sandbox.simulator.callbacks.Callbacks;
import link.aftersales.sandbox.simulator.callbacks.Delivery;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import link.aftersales.sandbox.simulator.http.Router;
import link.aftersales.sandbox.simulator.platform.Platform;

/** Looks at callbacks and changes how they are sent: {@code /control/callbacks}. */
public final class CallbacksControl {

    private final Callbacks callbacks;

    public CallbacksControl(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    void addTo(Router router) {
        router.on("GET", "/control/callbacks", (request, path) -> list(request))
                .on("POST", "/control/callbacks", (request, path) -> change(request))
                .on(
                        "DELETE",
                        "/control/callbacks",
                        (request, path) -> Reply.json(callbacks.switches().reset()))
                .on("POST", "/control/callbacks/verify", (request, path) -> verify(request));
    }

    private Reply list(Request request) {
        List<Delivery> deliveries = callbacks.all();
        Map<Delivery.State, Long> counts =
                deliveries.stream().collect(Collectors.groupingBy(Delivery::state, Collectors.counting()));
        return Reply.json(Map.of(
                "switches", callbacks.switches().now(),
                "counts", counts,
                "deliveries", request.latest(deliveries)));
    }

    private Reply change(Request request) {
        try {
            return Reply.json(
                    callbacks.switches().change(ControlBody.of(request).json()));
        } catch (IllegalArgumentException e) {
            throw ControlProblem.malformed(String.valueOf(e.getMessage()));
        }
    }

    private Reply verify(Request request) {
        String platform = ControlBody.of(request).required("platform").toUpperCase(Locale.ROOT);
        if (!platform.equals("MP") && !platform.equals("CP")) {
            throw ControlProblem.malformed("platform must be mp or cp");
        }
        try {
            return Reply.json(callbacks.check(Platform.valueOf(platform)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ControlProblem.impossibleNow("stopping");
        }
    }
}
