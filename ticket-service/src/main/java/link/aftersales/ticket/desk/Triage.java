package link.aftersales.ticket.desk;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The members of staff who take what has no owner; the first one is asked. */
@ConfigurationProperties("ticket.triage")
@Validated
public record Triage(
        @NotEmpty(message = "TRIAGE_USERID must be set: who takes what has no owner")
        List<String> userids) {

    /** Who is asked first. */
    public String userid() {
        return userids.getFirst();
    }
}
