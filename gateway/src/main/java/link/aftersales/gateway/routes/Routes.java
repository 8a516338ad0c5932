package link.aftersales.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import link.aftersales.gateway.settings.ServiceUrls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Which paths lead to which service. */
@Configuration(proxyBeanMethods = false)
class Routes {

    static final String PAGE = "/project/";
    static final String ADMIN = "/api/admin/";
    static final String CONSOLE = "/console/";

    private final Map<String, URI> services;
    private final Bulkheads bulkheads;

    Routes(ServiceUrls services, Bulkheads bulkheads) {
        this.services = services.byName();
        this.bulkheads = bulkheads;
    }

    @Bean
    RouterFunction<ServerResponse> links(ServiceHeaders headers, Clock clock) {
        UnknownLinks guessing = new UnknownLinks(new MissLimit(clock), headers);
        return to(ServiceUrls.PROJECT_LINK, guessing, PAGE + "**", "/api/project/**");
    }

    /** Where WeCom sends back whom it names. */
    @Bean
    RouterFunction<ServerResponse> logIn() {
        return to(ServiceUrls.PROJECT_LINK, "/oauth/wecom");
    }

    @Bean
    RouterFunction<ServerResponse> projectAdministration() {
        return to(ServiceUrls.PROJECT_LINK, ADMIN + "projects/**", ADMIN + "imports/**");
    }

    /** In a bulkhead of its own: whoever is slow at its door keeps nobody from a page. */
    @Bean
    RouterFunction<ServerResponse> console() {
        return to(ServiceUrls.PROJECT_LINK, Bulkheads.CONSOLE, (request, next) -> next.handle(request), CONSOLE + "**");
    }

    @Bean
    RouterFunction<ServerResponse> peopleAdministration() {
        return to(
                ServiceUrls.IDENTITY,
                ADMIN + "customers/**",
                ADMIN + "contacts/**",
                ADMIN + "verification-requests/**",
                ADMIN + "admin-actions/**",
                ADMIN + "staff/**");
    }

    @Bean
    RouterFunction<ServerResponse> ticketAdministration() {
        return to(
                ServiceUrls.TICKET,
                ADMIN + "tickets/**",
                ADMIN + "tickets.csv",
                ADMIN + "order-modifications/**",
                ADMIN + "statistics/**");
    }

    @Bean
    RouterFunction<ServerResponse> deliveryAdministration() {
        return to(ServiceUrls.NOTIFICATION, ADMIN + "deliveries/**");
    }

    /** What each service answers for itself, under its own name. */
    @Bean
    RouterFunction<ServerResponse> operations() {
        return services.keySet().stream()
                .map(service -> to(service, ADMIN + "dead-letters/" + service + "/**", ADMIN + "self-check/" + service))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private RouterFunction<ServerResponse> to(String service, String... paths) {
        return to(service, (request, next) -> next.handle(request), paths);
    }

    private RouterFunction<ServerResponse> to(
            String service, HandlerFilterFunction<ServerResponse, ServerResponse> behindGuard, String... paths) {
        return to(service, service, behindGuard, paths);
    }

    private RouterFunction<ServerResponse> to(
            String service,
            String bulkhead,
            HandlerFilterFunction<ServerResponse, ServerResponse> behindGuard,
            String... paths) {
        RouterFunctions.Builder routes = route(bulkhead);
        for (String path : paths) {
            routes.route(new PlainPath().and(path(path)), http());
        }
        return routes.before(uri(services.get(service)))
                .filter(new ServiceGuard(service, bulkheads.of(bulkhead)).andThen(behindGuard))
                .build();
    }
}
