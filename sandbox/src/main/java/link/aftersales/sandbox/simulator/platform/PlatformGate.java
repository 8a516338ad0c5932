package link.aftersales.sandbox.simulator.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import link.aftersales.sandbox.simulator.http.Handler;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import link.aftersales.sandbox.simulator.world.SimulatorClock;

/** The way every API call takes: ordered faults, token, endpoint, ledger. */
public final class PlatformGate implements Handler {

    private static final int TOKEN_MISSING = 41001;
    private static final int TOKEN_INVALID = 40014;
    private static final int GET_NEEDED = 43001;
    private static final int POST_NEEDED = 43002;

    private final SimulatorClock clock;
    private final Tokens tokens;
    private final Faults faults;
    private final Ledger ledger;
    private final Map<String, List<ApiRoute>> routes;

    public PlatformGate(SimulatorClock clock, Tokens tokens, Faults faults, Ledger ledger, List<ApiRoute> routes) {
        this.clock = clock;
        this.tokens = tokens;
        this.faults = faults;
        this.ledger = ledger;
        this.routes = routes.stream().collect(Collectors.groupingBy(ApiRoute::path));
    }

    @Override
    public Reply handle(Request request) {
        long started = System.nanoTime();
        Optional<Faults.Hit> hit = faults.next(request.path());
        Optional<Fault> fault = hit.map(Faults.Hit::fault);
        fault.ifPresent(ordered -> faults.pause(ordered.delayMs()));
        Outcome outcome = fault.filter(ordered -> !ordered.isOnlyDelay())
                .map(ordered -> fail(ordered, request))
                .orElseGet(() -> answer(request));
        ledger.add(request, clock.wire(), Duration.ofNanos(System.nanoTime() - started), outcome);
        if (hit.isPresent() && hit.get().fault().hang()) {
            throw faults.hang(hit.get());
        }
        return outcome.reply();
    }

    private Outcome fail(Fault fault, Request request) {
        if (fault.afterwards()) {
            answer(request);
        }
        String note = fault.afterwards() ? "fault on request, after the effect" : "fault on request";
        if (fault.hang()) {
            return Outcome.ofStatus(0, note + ", never answered");
        }
        if (fault.errcode() != null) {
            return Outcome.of(Answer.refused(fault.errcode(), "fault on request"))
                    .noted(note);
        }
        return Outcome.ofStatus(fault.httpStatus() == null ? 500 : fault.httpStatus(), note);
    }

    private Outcome answer(Request request) {
        List<ApiRoute> candidates = routes.get(request.path());
        if (candidates == null) {
            return Outcome.notFound(request.path());
        }
        try {
            ApiRoute route = admit(request, candidates);
            return Outcome.of(route.handler().apply(new ApiCall(request)));
        } catch (Refusal refusal) {
            return Outcome.of(Answer.refused(refusal.errcode(), refusal.errmsg()));
        }
    }

    private ApiRoute admit(Request request, List<ApiRoute> candidates) {
        ApiRoute route =
                candidates.getFirst().open() ? candidates.getFirst() : ofTheTokensPlatform(request, candidates);
        if (!route.method().equals(request.method())) {
            throw new Refusal(
                    route.method().equals("GET") ? GET_NEEDED : POST_NEEDED, "require " + route.method() + " method");
        }
        return route;
    }

    private ApiRoute ofTheTokensPlatform(Request request, List<ApiRoute> candidates) {
        String token = request.parameter("access_token");
        if (token.isEmpty()) {
            throw new Refusal(TOKEN_MISSING, "access_token missing");
        }
        Platform platform = tokens.platformOf(token);
        return candidates.stream()
                .filter(route -> route.platform() == platform)
                .findFirst()
                .orElseThrow(() -> new Refusal(TOKEN_INVALID, "invalid access_token"));
    }
}
