/** Whether the platforms let this program in at all. */
@org.jspecify.annotations.NullMarked
package link.aftersales.platform.check;
