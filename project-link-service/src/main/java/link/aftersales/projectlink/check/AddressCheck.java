package link.aftersales.projectlink.check;

import java.net.URI;
import java.util.Map;
import link.aftersales.contracts.text.CheckText;
import link.aftersales.http.check.Check;
import link.aftersales.http.check.CheckLine;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether others than this machine can open what is sent to customers and staff, and nobody reads it on the way. */
@Component
@Order(40)
class AddressCheck implements Check {

    private final String publicBaseUrl;

    AddressCheck(Environment environment) {
        this.publicBaseUrl = environment.getRequiredProperty("project-link.public-base-url");
    }

    @Override
    public String name() {
        return CheckText.CHECK_ADDRESS_OK.check();
    }

    @Override
    public CheckLine look() {
        return line(publicBaseUrl);
    }

    static CheckLine line(String url) {
        URI address = URI.create(url);
        String host = String.valueOf(address.getHost());
        CheckText found = host.equals("localhost") || host.startsWith("127.")
                ? CheckText.CHECK_ADDRESS_LOCAL
                : "https".equals(address.getScheme()) ? CheckText.CHECK_ADDRESS_OK : CheckText.CHECK_ADDRESS_OPEN;
        return CheckLine.of(found, Map.of("url", url));
    }
}
