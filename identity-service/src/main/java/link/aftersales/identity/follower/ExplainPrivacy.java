package link.aftersales.identity.follower;

import java.util.Map;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.text.CustomerText;
import org.springframework.stereotype.Component;

/** A follower asks what is kept of him. */
@Component
class ExplainPrivacy {

    private final PrivacySettings settings;
    private final AnswerFollower answer;

    ExplainPrivacy(PrivacySettings settings, AnswerFollower answer) {
        this.settings = settings;
        this.answer = answer;
    }

    void explain(String openid) {
        Map<String, String> values = Map.of("months", String.valueOf(settings.months()), "privacyUrl", settings.url());
        answer.with(CustomerText.PRIVACY, values, Recipient.follower(openid));
    }
}
