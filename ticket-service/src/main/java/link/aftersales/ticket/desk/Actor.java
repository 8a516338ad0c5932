package link.aftersales.ticket.desk;

/** Who does something to a ticket, and where. */
public sealed interface Actor {

    /** In the history: {@code customer}, {@code system}, {@code admin}, or a member's userid. */
    String name();

    /** In the history: {@code wechat kf card page admin phone system}. */
    String channel();

    /** A verified customer in his chat: the reporter, or a contact of the ticket's project. */
    record Customer(String customerId, String channel) implements Actor {
        @Override
        public String name() {
            return "customer";
        }
    }

    /** A member of staff who is known for sure: by a card's click or by the page's login. */
    record Member(String userId, String channel) implements Actor {
        @Override
        public String name() {
            return userId;
        }
    }

    /** Whoever has the admin key; may do all that staff may. Over the phone he does it for a customer. */
    record Operator(String channel) implements Actor {

        /** Somebody at the console. */
        public Operator() {
            this("admin");
        }

        @Override
        public String name() {
            return "admin";
        }
    }

    /** Time that passed. */
    record Clockwork() implements Actor {
        @Override
        public String name() {
            return "system";
        }

        @Override
        public String channel() {
            return "system";
        }
    }
}
