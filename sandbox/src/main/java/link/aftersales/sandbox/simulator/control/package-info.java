/** The hand that plays the people: a control port and a page, which no real platform has. */
@NullMarked
package link.aftersales.sandbox.simulator.control;

import org.jspecify.annotations.NullMarked;
