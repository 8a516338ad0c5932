/** What the company registered about a phone number: a copy of the projects. */
@NullMarked
package link.aftersales.identity.project;

import org.jspecify.annotations.NullMarked;
