package link.aftersales.sandbox.simulator.http;

/** Ends an exchange without any answer: the caller sees the connection close. */
public final class NoAnswer extends RuntimeException {

    public NoAnswer() {
        super("no answer, on request");
    }
}
