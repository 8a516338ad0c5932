package link.aftersales.projectlink.console.web;

import java.util.List;
import java.util.Map;
import link.aftersales.projectlink.console.AdminApis;
import link.aftersales.projectlink.console.Answer;
import link.aftersales.projectlink.console.Listing;
import link.aftersales.projectlink.console.Service;
import link.aftersales.projectlink.console.web.Field.Choice;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Who works here: a list to choose from where one is imported, else accounts are typed. */
@Component
class Staff {

    private static final ParameterizedTypeReference<Listing<Member>> LISTING = new ParameterizedTypeReference<>() {};
    private static final Map<String, String> ALL = Map.of("size", "200");

    private final AdminApis apis;

    Staff(AdminApis apis) {
        this.apis = apis;
    }

    record Member(String userid, String name, String role) {}

    Field field(String name, String label, String value) {
        List<Choice> choices = choices();
        return choices.isEmpty()
                ? Field.text(name, label + "（企业微信账号）", value, 64)
                : Field.choice(name, label, value, "请选择", choices);
    }

    private List<Choice> choices() {
        return apis.get(Service.IDENTITY, "/api/admin/staff", ALL, LISTING)
                        instanceof Answer.Given<Listing<Member>>(var staff)
                ? staff.items().stream()
                        .map(one -> new Choice(one.userid(), one.name() + "（" + one.userid() + "）"))
                        .toList()
                : List.of();
    }
}
