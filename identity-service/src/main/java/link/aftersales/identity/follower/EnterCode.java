package link.aftersales.identity.follower;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.identity.code.RedeemCode;
import link.aftersales.identity.code.Redemption;
import link.aftersales.identity.code.Redemption.Expired;
import link.aftersales.identity.code.Redemption.Locked;
import link.aftersales.identity.code.Redemption.Redeemed;
import link.aftersales.identity.code.Redemption.RedeemedBefore;
import link.aftersales.identity.code.Redemption.Wrong;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customers;
import org.springframework.stereotype.Component;

/** A follower writes six digits. From a verified one they may belong to what he describes: nothing is said. */
@Component
class EnterCode {

    private final Customers customers;
    private final RedeemCode redeemCode;
    private final AnswerFollower answer;

    EnterCode(Customers customers, RedeemCode redeemCode, AnswerFollower answer) {
        this.customers = customers;
        this.redeemCode = redeemCode;
        this.answer = answer;
    }

    void enter(String openid, String digits) {
        List<Customer> known = customers.of(openid);
        if (known.stream().anyMatch(Customer::verified)) {
            return;
        }
        Optional<Customer> claim = known.stream().filter(Customer::open).findFirst();
        if (claim.isPresent()) {
            tell(claim.get(), redeemCode.redeem(claim.get(), digits));
        } else {
            answer.with(CustomerText.CODE_NOT_NEEDED, Recipient.follower(openid));
        }
    }

    /** The right code is answered by the congratulation. */
    private void tell(Customer claim, Redemption redemption) {
        Recipient follower = Recipient.follower(claim.openid());
        switch (redemption) {
            case Redeemed redeemed -> {}
            case RedeemedBefore before -> answer.with(CustomerText.CLAIM_WAITING, claim.phone(), follower);
            case Expired expired -> answer.with(CustomerText.CODE_EXPIRED, follower);
            case Wrong wrong -> answer.with(CustomerText.CODE_WRONG, counted("left", wrong.left()), follower);
            case Locked locked -> answer.with(CustomerText.CODE_LOCKED, counted("hours", locked.hours()), follower);
        }
    }

    private static Map<String, String> counted(String name, long count) {
        return Map.of(name, String.valueOf(count));
    }
}
