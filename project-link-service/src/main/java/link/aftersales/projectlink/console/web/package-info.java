/** The console in a browser: screens are made of a few kinds of blocks, each with one template. */
@NullMarked
package link.aftersales.projectlink.console.web;

import org.jspecify.annotations.NullMarked;
