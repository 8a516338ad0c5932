package link.aftersales.ticket.modification;

/** Who decides about a modification. */
public sealed interface Decider {

    /** As it is kept: a member's userid, or {@code admin}. */
    String name();

    /** A member of staff who is known for sure. */
    record Member(String userId) implements Decider {
        @Override
        public String name() {
            return userId;
        }
    }

    /** Whoever has the admin key; decides everything. */
    record Operator() implements Decider {

        static final String NAME = "admin";

        @Override
        public String name() {
            return NAME;
        }
    }
}
