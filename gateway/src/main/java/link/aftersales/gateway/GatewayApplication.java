package link.aftersales.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the gateway. */
@SpringBootApplication
public class GatewayApplication {

    /** Less than the keep-alive of the services' Tomcat, so that no request meets a connection that is just closing. */
    private static final String SECONDS_OF_IDLE_CONNECTIONS = "10";

    public static void main(String[] args) {
        System.setProperty("jdk.httpclient.keepalive.timeout", SECONDS_OF_IDLE_CONNECTIONS);
        SpringApplication.run(GatewayApplication.class, args);
    }
}
