package link.aftersales.identity.trust;

import static link.aftersales.identity.trust.TrustModel.HONEST;

import java.util.List;

/** What the service knows in {@link TrustModel}'s world; equal states are one. */
record State(Side honest, Side stranger) {

    static final State NEW = new State(Side.NEW, Side.NEW);

    Side side(int who) {
        return who == HONEST ? honest : stranger;
    }

    State with(int who, Side side) {
        return who == HONEST ? new State(side, stranger) : new State(honest, side);
    }

    State with(int who, Relation relation) {
        return with(who, side(who).relation(relation));
    }

    /** A relation as its row is after callbacks and reading; times are 0 where there is none. */
    record Relation(
            int added,
            int deleted,
            boolean half,
            int way,
            boolean seen,
            boolean code,
            boolean redeemed,
            NumberAnswer answer) {

        static final Relation NONE = new Relation(0, 0, false, 0, false, false, false, NumberAnswer.NONE);

        boolean live() {
            return added > 0 && deleted <= added;
        }

        /** A repeated or older addition changes nothing unless it makes a half one whole, and a newer deletion outlives it. */
        Relation added(int at, int way, boolean seen) {
            return at < added || at == added && !half
                    ? this
                    : new Relation(at, deleted <= at ? 0 : deleted, false, way, seen, code, redeemed, answer);
        }

        /** What was whole or came later stays. */
        Relation halfAdded(int at, boolean seen) {
            return at <= added
                    ? this
                    : new Relation(at, deleted <= at ? 0 : deleted, true, 2, seen, code, redeemed, answer);
        }

        Relation deleted(int at) {
            return at <= added || at <= deleted
                    ? this
                    : new Relation(added, at, half, way, seen, code, redeemed, answer);
        }

        Relation codeIssued() {
            return new Relation(added, deleted, half, way, seen, true, redeemed, answer);
        }

        Relation codeRedeemed() {
            return new Relation(added, deleted, half, way, seen, true, true, answer);
        }

        Relation answered(NumberAnswer answer) {
            return new Relation(added, deleted, half, way, seen, code, redeemed, answer);
        }
    }

    /** Everything that is known about one WeChat; no claim before the first. */
    record Side(boolean read, List<Customer> claim, Relation relation) {

        static final Side NEW = new Side(false, List.of(), Relation.NONE);

        boolean open() {
            return claim.stream().anyMatch(Customer::open);
        }

        boolean verified() {
            return claim.stream().anyMatch(Customer::verified);
        }

        boolean numberProven() {
            return claim.stream().anyMatch(Customer::numberProven);
        }

        Side claim(Customer customer) {
            return new Side(read, List.of(customer.stored(0)), relation);
        }

        Side relation(Relation relation) {
            return new Side(read, claim, relation);
        }
    }
}
