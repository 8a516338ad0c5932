/** What is common to both platforms' APIs: tokens, error bodies, media, the ledger of calls and faults made to order. */
@NullMarked
package link.aftersales.sandbox.simulator.platform;

import org.jspecify.annotations.NullMarked;
