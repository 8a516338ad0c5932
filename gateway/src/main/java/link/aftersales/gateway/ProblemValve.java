package link.aftersales.gateway;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Tomcat's error page as problem+json, without a word of Tomcat's; made by Tomcat from its name. */
public final class ProblemValve extends ErrorReportValve {

    private static final String BODY = "{\"type\":\"about:blank\",\"title\":\"Refused\",\"status\":%d}";
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        boolean written = response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0;
        if (written || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.getReporter().write(BODY.formatted(response.getStatus()));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The caller is gone", e);
        }
    }
}
