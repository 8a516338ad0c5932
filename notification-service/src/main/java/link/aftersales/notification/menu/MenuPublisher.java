package link.aftersales.notification.menu;

/** Puts a menu into the Official Account. */
public interface MenuPublisher {

    /** Answers whether the platform has it now. */
    boolean publish(Menu menu);
}
