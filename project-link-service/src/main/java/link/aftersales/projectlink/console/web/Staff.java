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

/** Who works here: what is offered where accounts are typed, if a list of the staff is imported. */
@Component
class Staff {

    private static final String LIST = "staff";
    private static final int LONGEST = 64;
    private static final ParameterizedTypeReference<Listing<Member>> LISTING = new ParameterizedTypeReference<>() {};
    private static final Map<String, String> ALL = Map.of("size", "200");

    private final AdminApis apis;

    Staff(AdminApis apis) {
        this.apis = apis;
    }

    record Member(String userid, String name, String role) {}

    /** For the fields of a screen that ask for accounts. */
    Suggestions suggestions() {
        return new Suggestions(LIST, choices());
    }

    /** Has to be filled in. */
    static Field account(String name, String label, String value) {
        return Field.text(name, label, value, LONGEST).suggested(LIST).must();
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
