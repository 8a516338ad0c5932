package link.aftersales.ticket.desk;

/** What the desk does because time has passed, one ticket at a time; for tests in which nothing else lets time pass. */
public record PassingTime(EndResolved endResolved) {

    /** Needs a transaction; answers whether there was something to do. */
    public boolean step() {
        return endResolved.endNext();
    }
}
