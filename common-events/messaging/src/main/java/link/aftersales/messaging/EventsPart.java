package link.aftersales.messaging;

/** A part of messaging that must be ready before this program takes work. */
public interface EventsPart {

    /** How operators call it. */
    String name();

    /** Whether it is ready now. */
    boolean ready();
}
