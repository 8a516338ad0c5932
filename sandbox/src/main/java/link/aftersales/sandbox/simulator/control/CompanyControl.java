package link.aftersales.sandbox.simulator.control;

import java.io.IOException;
import java.util.Map;
import link.aftersales.sandbox.simulator.company.CompanySystem;
import link.aftersales.sandbox.simulator.http.Reply;
import link.aftersales.sandbox.simulator.http.Request;
import link.aftersales.sandbox.simulator.http.Router;
import link.aftersales.sandbox.simulator.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the company's own software, which registers projects: {@code /control/company}. */
public final class CompanyControl {

    private static final Logger log = LoggerFactory.getLogger(CompanyControl.class);

    private final World world;
    private final CompanySystem company;

    public CompanyControl(World world, CompanySystem company) {
        this.world = world;
        this.company = company;
    }

    void addTo(Router router) {
        router.on("GET", "/control/company", (request, path) -> company())
                .on("POST", "/control/company/projects", (request, path) -> register(request));
    }

    private Reply company() {
        return Reply.json(Map.of("connected", company.isConnected(), "projects", company.projects()));
    }

    private Reply register(Request request) {
        if (!company.isConnected()) {
            throw ControlProblem.impossibleNow("the company system is not connected");
        }
        ControlBody body = ControlBody.of(request);
        try {
            return Reply.json(company.register(
                    world.people()
                            .find(body.required("personId"))
                            .orElseThrow(() -> ControlProblem.unknown("no such person")),
                    MembersControl.member(world, body.required("sales")),
                    MembersControl.member(world, body.required("owner"))));
        } catch (IOException e) {
            log.warn("The example project was not registered", e);
            throw ControlProblem.impossibleNow("the admin API did not take it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ControlProblem.impossibleNow("stopping");
        }
    }
}
