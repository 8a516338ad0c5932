package link.aftersales.sandbox.simulator.kf;

import java.util.List;
import java.util.stream.Stream;
import link.aftersales.sandbox.simulator.platform.ApiRoute;
import link.aftersales.sandbox.simulator.world.World;

/** All endpoints of 微信客服. */
public final class KfApi {

    private final List<ApiRoute> routes;

    public KfApi(World world, CustomerService service) {
        this.routes = Stream.of(
                        new SyncApi(service).routes(),
                        new SendApi(world, service).routes(),
                        new VisitorApi(world, service).routes())
                .flatMap(List::stream)
                .toList();
    }

    public List<ApiRoute> routes() {
        return routes;
    }
}
