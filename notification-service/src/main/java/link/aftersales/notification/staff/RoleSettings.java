package link.aftersales.notification.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** TRIAGE_USERID takes what nobody else can get, OPS_USERIDS mend what is broken; both are lists. */
@ConfigurationProperties("notification.roles")
record RoleSettings(List<String> triage, List<String> operators) {

    RoleSettings(@Nullable List<String> triage, @Nullable List<String> operators) {
        this.triage = named(triage);
        this.operators = named(operators);
    }

    private static List<String> named(@Nullable List<String> userids) {
        return userids == null
                ? List.of()
                : userids.stream()
                        .map(String::strip)
                        .filter(userId -> !userId.isEmpty())
                        .toList();
    }
}
