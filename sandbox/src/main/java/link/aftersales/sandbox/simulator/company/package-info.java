/** The company's own software, as far as the play needs it: puts its staff and a project in over the admin API. */
@NullMarked
package link.aftersales.sandbox.simulator.company;

import org.jspecify.annotations.NullMarked;
