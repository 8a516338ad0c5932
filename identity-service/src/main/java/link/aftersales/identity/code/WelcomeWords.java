package link.aftersales.identity.code;

import java.util.HashMap;
import java.util.Map;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.Texts;
import org.springframework.stereotype.Component;

/** What a new contact reads first; sent by this service itself, because notification-service would come too late. */
@Component
class WelcomeWords {

    private final Texts texts;
    private final MemberNames names;

    WelcomeWords(CompanySettings company, MemberNames names) {
        this.texts = new Texts(company.placeholders());
        this.names = names;
    }

    String withCode(String userId, String digits) {
        Map<String, String> values = from(userId);
        values.put("code", digits);
        return texts.render(CustomerText.WELCOME_CODE, values);
    }

    String verified(String userId) {
        return texts.render(CustomerText.WELCOME_VERIFIED, from(userId));
    }

    private Map<String, String> from(String userId) {
        Map<String, String> values = new HashMap<>();
        names.of(userId).ifPresent(name -> values.put("staffName", name));
        return values;
    }
}
