package link.aftersales.identity.check;

import java.util.List;
import java.util.Map;
import link.aftersales.contracts.text.CheckText;
import link.aftersales.http.check.Check;
import link.aftersales.http.check.CheckLine;
import link.aftersales.identity.contact.MemberBook;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether our app may read the company's customers at all. */
@Component
@Order(13)
class ContactApiCheck implements Check {

    private static final String REFUSED = "errcode ";

    private final MemberBook members;

    ContactApiCheck(MemberBook members) {
        this.members = members;
    }

    @Override
    public String name() {
        return CheckText.CHECK_CONTACT_API_OK.check();
    }

    @Override
    public CheckLine look() {
        return switch (members.members()) {
            case MemberBook.Found<List<String>>(List<String> found) ->
                CheckLine.of(CheckText.CHECK_CONTACT_API_OK, Map.of("members", Integer.toString(found.size())));
            case MemberBook.Refused<List<String>>(String reason) -> refused(reason);
            case MemberBook.NoAnswer<List<String>>(String reason) ->
                reason.startsWith(REFUSED) ? refused(reason) : CheckLine.of(CheckText.CHECK_CONTACT_API_UNKNOWN);
        };
    }

    private static CheckLine refused(String reason) {
        return CheckLine.of(CheckText.CHECK_CONTACT_API_REFUSED, Map.of("errcode", reason.replace(REFUSED, "")));
    }
}
