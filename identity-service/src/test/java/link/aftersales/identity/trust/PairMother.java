package link.aftersales.identity.trust;

import java.util.List;
import link.aftersales.contracts.MobileNumber;

/** The usual case, a member found the right person by the right number, and what may be otherwise. */
final class PairMother {

    static final Unionid FOLLOWER = new Unionid.Known("u-zhang");
    private static final AddWay SEARCHED = new AddWay(2, false);

    private PairMother() {}

    static Draft pair() {
        return new Draft(new Pair(
                new MobileNumber("13800138000"),
                FOLLOWER,
                FOLLOWER,
                true,
                SEARCHED,
                List.of("13800138000"),
                false,
                1,
                false));
    }

    record Draft(Pair done) {

        Draft follower(Unionid unionid) {
            return with(unionid, done.contact(), done.confirmed(), done.addWay());
        }

        Draft contact(Unionid unionid) {
            return with(done.follower(), unionid, done.confirmed(), done.addWay());
        }

        Draft half() {
            return with(done.follower(), done.contact(), false, done.addWay());
        }

        Draft way(int number) {
            return with(done.follower(), done.contact(), done.confirmed(), new AddWay(number, false));
        }

        Draft byCustomer() {
            return with(done.follower(), done.contact(), done.confirmed(), new AddWay(2, true));
        }

        Draft seen(String... numbers) {
            return with(List.of(numbers), done.askedMember(), done.claimants(), done.contactTaken());
        }

        Draft asked() {
            return with(done.numbersSeen(), true, done.claimants(), done.contactTaken());
        }

        Draft claimants(int claimants) {
            return with(done.numbersSeen(), done.askedMember(), claimants, done.contactTaken());
        }

        Draft taken() {
            return with(done.numbersSeen(), done.askedMember(), done.claimants(), true);
        }

        private Draft with(Unionid follower, Unionid contact, boolean confirmed, AddWay addWay) {
            return new Draft(new Pair(
                    done.claimed(),
                    follower,
                    contact,
                    confirmed,
                    addWay,
                    done.numbersSeen(),
                    done.askedMember(),
                    done.claimants(),
                    done.contactTaken()));
        }

        private Draft with(List<String> numbersSeen, boolean askedMember, int claimants, boolean contactTaken) {
            return new Draft(new Pair(
                    done.claimed(),
                    done.follower(),
                    done.contact(),
                    done.confirmed(),
                    done.addWay(),
                    numbersSeen,
                    askedMember,
                    claimants,
                    contactTaken));
        }
    }
}
