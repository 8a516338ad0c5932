package link.aftersales.projectlink.viewer;

/** What signs the sessions of all copies of the service. */
public interface SessionKeys {

    byte[] current();
}
