package link.aftersales.identity.follower;

import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.identity.code.ResendCode;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customers;
import org.springframework.stereotype.Component;

/** A follower asks for a fresh code; the answer is the same whether anybody has his number or not. */
@Component
class AskForCode {

    private final Customers customers;
    private final ResendCode resendCode;
    private final AnswerFollower answer;

    AskForCode(Customers customers, ResendCode resendCode, AnswerFollower answer) {
        this.customers = customers;
        this.resendCode = resendCode;
        this.answer = answer;
    }

    void ask(String openid) {
        List<Customer> known = customers.of(openid);
        Optional<Customer> claim = known.stream().filter(Customer::open).findFirst();
        Recipient follower = Recipient.follower(openid);
        if (known.stream().anyMatch(Customer::verified)) {
            answer.with(CustomerText.CODE_NOT_NEEDED, follower);
        } else if (claim.isEmpty()) {
            answer.with(CustomerText.VERIFY_FIRST, follower);
        } else {
            boolean resent = resendCode.resend(claim.get());
            answer.with(resent ? CustomerText.CODE_RESENT : CustomerText.CODE_RESENT_OFTEN, follower);
        }
    }
}
