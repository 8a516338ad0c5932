package link.aftersales.identity.code;

/** The chat of a member and a new contact, in which the company may say one thing at the beginning. */
public interface WelcomeChat {

    /** What came of saying it. */
    sealed interface Greeting {}

    /** The contact has it. */
    record Sent() implements Greeting {}

    /** It certainly did not arrive, but may when tried again soon. */
    record TryAgain(String reason) implements Greeting {}

    /** It certainly did not arrive and never will. */
    record NotSent(String reason) implements Greeting {}

    /** Nobody knows whether it arrived. */
    record Unknown(String reason) implements Greeting {}

    /** Says it. */
    Greeting greet(String welcomeCode, String text);
}
