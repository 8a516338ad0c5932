package link.aftersales.projectlink.viewer;

/** Asks WeCom who came back. */
public interface WecomMembers {

    /** {@code code} came with him and can be asked about once. */
    Named name(String code);

    /** What WeCom says. */
    sealed interface Named {

        /** A member of the company. */
        record Member(String userId) implements Named {}

        /** Somebody else, or a code that WeCom does not know. */
        record Nobody() implements Named {}

        /** Nothing for the moment. */
        record NoAnswer() implements Named {}
    }
}
