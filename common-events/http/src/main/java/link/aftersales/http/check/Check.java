package link.aftersales.http.check;

/** Looks at one thing that the company sets up outside of this system. May ask somebody else once, and shortly. */
public interface Check {

    /** Its name, the same for each finding. */
    String name();

    /** What it finds now. */
    CheckLine look();
}
