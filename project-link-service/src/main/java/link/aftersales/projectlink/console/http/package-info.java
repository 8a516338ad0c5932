/** Calls the services' admin APIs over HTTP. */
@NullMarked
package link.aftersales.projectlink.console.http;

import org.jspecify.annotations.NullMarked;
