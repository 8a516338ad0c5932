package link.aftersales.sandbox.simulator.http;

/** Answers requests. */
@FunctionalInterface
public interface Handler {

    Reply handle(Request request);
}
