package link.aftersales.identity.follower;

import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.identity.staff.AskSales;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customers;
import org.springframework.stereotype.Component;

/** A follower says that he can be found by his number now. */
@Component
class SearchAgain {

    private final Customers customers;
    private final AskSales askSales;
    private final AnswerFollower answer;

    SearchAgain(Customers customers, AskSales askSales, AnswerFollower answer) {
        this.customers = customers;
        this.askSales = askSales;
        this.answer = answer;
    }

    /** A verified one says it about his request, which is not for this service to hear. */
    void search(String openid) {
        List<Customer> known = customers.of(openid);
        if (known.stream().anyMatch(Customer::verified)) {
            return;
        }
        Optional<Customer> claim = known.stream().filter(Customer::open).findFirst();
        if (claim.isEmpty()) {
            answer.with(CustomerText.VERIFY_FIRST, Recipient.follower(openid));
            return;
        }
        askSales.again(claim.get().phone());
        answer.with(CustomerText.ASKED_AGAIN, claim.get().phone(), Recipient.follower(openid));
    }
}
