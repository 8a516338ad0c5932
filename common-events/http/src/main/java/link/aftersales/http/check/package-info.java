/** The self-check: what each service finds of what people set up elsewhere, and what to click where it is wrong. */
@org.jspecify.annotations.NullMarked
package link.aftersales.http.check;
