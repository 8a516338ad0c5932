package link.aftersales.gateway.status;

/** Something that this system needs to be well. */
interface Part {

    String name();

    /** Asks it now; an answer that takes longer than a second is none. */
    boolean up();
}
