package link.aftersales.identity.verification;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.verification.ClaimsInQuestion.Facts;
import link.aftersales.identity.verification.VerificationRequest.State;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Tells whoever applied what came of it. */
@Component
class TellApplicant {

    private static final String NAMELESS = "客户";
    private static final Map<String, String> OBSTACLES = Map.of(
            "verified_already", "客户已经开通",
            "verified_with_another_number", "客户已用另一个号码开通",
            "contact_of_another_customer", "这位联系人是另一位已开通的客户",
            "unknown_relation", "与这位联系人的好友关系已解除",
            "not_open", "客户的登记已失效，请他在公众号重新发送手机号");

    private final Outbox outbox;

    TellApplicant(Outbox outbox) {
        this.outbox = outbox;
    }

    void of(VerificationRequest request, Facts facts, State state, String reason, Instant now) {
        Map<String, String> values = Map.of(
                "contactName", Objects.requireNonNullElse(facts.contactName(), NAMELESS),
                "phoneMasked", facts.phone().masked(),
                "result", result(state),
                "reason", OBSTACLES.getOrDefault(reason, reason));
        String about = request.customerId().toString();
        outbox.append(
                request.applicant(),
                StaffMessage.about(about, request.applicant(), StaffText.VERIFICATION_RESULT, values, now));
    }

    private static String result(State state) {
        return switch (state) {
            case APPROVED -> "已同意开通";
            case REJECTED -> "已驳回";
            case ASKED, MOOT -> "未能开通";
        };
    }
}
