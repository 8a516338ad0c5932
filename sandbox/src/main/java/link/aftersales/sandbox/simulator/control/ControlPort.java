package link.aftersales.sandbox.simulator.control;

import link.aftersales.sandbox.simulator.http.Handler;
import link.aftersales.sandbox.simulator.http.Json;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import link.aftersales.sandbox.simulator.http.Router;

/** Everything that the control port answers. */
public final class ControlPort implements Handler {

    private final Router router = new Router();

    public ControlPort(
            PageControl page,
            PeopleControl people,
            CustomerServiceControl customerService,
            MembersControl members,
            InboxControl inboxes,
            CallbacksControl callbacks,
            PlatformControl platform,
            CompanyControl company) {
        router.on("GET", "/healthz", (request, path) -> Reply.json(Json.object().put("status", "up")));
        page.addTo(router);
        people.addTo(router);
        customerService.addTo(router);
        members.addTo(router);
        inboxes.addTo(router);
        callbacks.addTo(router);
        platform.addTo(router);
        company.addTo(router);
    }

    @Override
    public Reply handle(Request request) {
        try {
            return router.route(request);
        } catch (ControlProblem problem) {
            return Reply.json(problem.status(), Json.object().put("error", problem.why()));
        }
    }
}
