package link.aftersales.ticket.attachment.imageio;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Copies of a picture only what is needed to show it, bit by bit as it was: no place, no words, nothing hidden behind its end. */
interface Cleaner {

    Measures clean(DataInputStream sent, DataOutputStream clean) throws IOException;
}
