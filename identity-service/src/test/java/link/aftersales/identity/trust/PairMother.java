package link.aftersales.identity.trust;

import java.util.List;
import link.aftersales.contracts.MobileNumber;

/** The usual case, a member found the right person by the right number, and what may be otherwise. */
final class PairMother {

    static final Unionid FOLLOWER = new Unionid.Known("u-zhang");
    private static final AddWay SEARCHED = new AddWay(2, AddWay.By.MEMBER);

    private PairMother() {}

    static Draft pair() {
        return new Draft(
                FOLLOWER,
                FOLLOWER,
                true,
                SEARCHED,
                List.of("13800138000"),
                false,
                false,
                false,
                NumberAnswer.NONE,
                1,
                false);
    }

    record Draft(
            Unionid follower,
            Unionid contact,
            boolean confirmed,
            AddWay way,
            List<String> numbers,
            boolean asked,
            boolean issued,
            boolean redeemed,
            NumberAnswer answer,
            int claimants,
            boolean taken) {

        Pair done() {
            return new Pair(
                    new MobileNumber("13800138000"),
                    follower,
                    contact,
                    confirmed,
                    way,
                    numbers,
                    asked,
                    issued,
                    redeemed,
                    answer,
                    claimants,
                    taken);
        }

        Draft follower(Unionid unionid) {
            return new Draft(
                    unionid, contact, confirmed, way, numbers, asked, issued, redeemed, answer, claimants, taken);
        }

        Draft contact(Unionid unionid) {
            return new Draft(
                    follower, unionid, confirmed, way, numbers, asked, issued, redeemed, answer, claimants, taken);
        }

        Draft half() {
            return new Draft(follower, contact, false, way, numbers, asked, issued, redeemed, answer, claimants, taken);
        }

        Draft way(int number) {
            return way(new AddWay(number, AddWay.By.MEMBER));
        }

        Draft byCustomer() {
            return way(new AddWay(2, AddWay.By.CUSTOMER));
        }

        Draft way(AddWay way) {
            return new Draft(
                    follower, contact, confirmed, way, numbers, asked, issued, redeemed, answer, claimants, taken);
        }

        Draft seen(String... seen) {
            return new Draft(
                    follower,
                    contact,
                    confirmed,
                    way,
                    List.of(seen),
                    asked,
                    issued,
                    redeemed,
                    answer,
                    claimants,
                    taken);
        }

        Draft askedFor() {
            return new Draft(
                    follower, contact, confirmed, way, numbers, true, issued, redeemed, answer, claimants, taken);
        }

        Draft codeIssued() {
            return new Draft(
                    follower, contact, confirmed, way, numbers, asked, true, redeemed, answer, claimants, taken);
        }

        Draft codeRedeemed() {
            return new Draft(follower, contact, confirmed, way, numbers, asked, issued, true, answer, claimants, taken);
        }

        Draft memberSays(NumberAnswer answer) {
            return new Draft(
                    follower, contact, confirmed, way, numbers, asked, issued, redeemed, answer, claimants, taken);
        }

        Draft claimedBy(int claimants) {
            return new Draft(
                    follower, contact, confirmed, way, numbers, asked, issued, redeemed, answer, claimants, taken);
        }

        Draft takenByAnother() {
            return new Draft(
                    follower, contact, confirmed, way, numbers, asked, issued, redeemed, answer, claimants, true);
        }
    }
}
