package link.aftersales.ticket.dialogue;

/** Every word of every customer, so that none is lost. */
public interface Words {

    /** Keeps a word; answers false for one that is kept already. */
    boolean keep(Word word, String customerId);
}
