package link.aftersales.gateway;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of Tomcat has no property in Spring Boot. */
@Configuration(proxyBeanMethods = false)
class Connector {

    private static final String NO_METHOD = "";

    /** No body is ever read for parameters: neither a callback's nor one that goes on to a service. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesStayUnread() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> connector.setParseBodyMethods(NO_METHOD));
    }

    /** What Tomcat refuses by itself, before a servlet sees it, has the form of all other errors. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
