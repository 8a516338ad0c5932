package link.aftersales.sandbox.simulator.control;

import java.time.Duration;
import java.util.Map;
import link.aftersales.sandbox.simulator.cp.Console;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import link.aftersales.sandbox.simulator.http.Router;
import link.aftersales.sandbox.simulator.platform.Fault;
import link.aftersales.sandbox.simulator.platform.Faults;
import link.aftersales.sandbox.simulator.platform.Ledger;
import link.aftersales.sandbox.simulator.world.SimulatorClock;

/** The ledger of API calls, faults to order, time and the console: {@code /control/ledger}, {@code /faults} and so on. */
public final class PlatformControl {

    private final SimulatorClock clock;
    private final Ledger ledger;
    private final Faults faults;
    private final Console console;

    public PlatformControl(SimulatorClock clock, Ledger ledger, Faults faults, Console console) {
        this.clock = clock;
        this.ledger = ledger;
        this.faults = faults;
        this.console = console;
    }

    void addTo(Router router) {
        router.on("GET", "/control/ledger", (request, path) -> ledger(request))
                .on("GET", "/control/faults", (request, path) -> faults())
                .on("POST", "/control/faults", (request, path) -> order(request))
                .on("DELETE", "/control/faults", (request, path) -> clear())
                .on("GET", "/control/time", (request, path) -> time())
                .on("POST", "/control/time", (request, path) -> advance(request))
                .on("GET", "/control/console", (request, path) -> console())
                .on("POST", "/control/console", (request, path) -> greet(request));
    }

    private Reply ledger(Request request) {
        String after = request.parameter("after");
        if (!after.matches("\\d{0,18}")) {
            throw ControlProblem.malformed("after must be a number");
        }
        return Reply.json(Map.of("calls", request.latest(ledger.after(after.isEmpty() ? 0 : Long.parseLong(after)))));
    }

    private Reply faults() {
        return Reply.json(Map.of("faults", faults.all()));
    }

    private Reply order(Request request) {
        ControlBody body = ControlBody.of(request);
        faults.add(new Fault(
                body.required("path"),
                body.has("errcode") ? body.number("errcode", -1) : null,
                body.has("httpStatus") ? body.number("httpStatus", 500) : null,
                body.number("times", 1),
                body.number("delayMs", 0),
                body.flag("hang", false),
                body.flag("afterwards", false)));
        return faults();
    }

    private Reply clear() {
        faults.clear();
        return faults();
    }

    private Reply advance(Request request) {
        int seconds = ControlBody.of(request).number("advanceSeconds", 0);
        if (seconds <= 0) {
            throw ControlProblem.malformed("advanceSeconds must be positive: time only goes forward");
        }
        clock.advance(Duration.ofSeconds(seconds));
        return time();
    }

    private Reply console() {
        return Reply.json(Map.of("greeting", console.greeting().orElse("")));
    }

    private Reply greet(Request request) {
        console.greetWith(ControlBody.of(request).optional("greeting", ""));
        return console();
    }

    private Reply time() {
        return Reply.json(
                Map.of("now", clock.now(), "aheadSeconds", clock.ahead().toSeconds()));
    }
}
