/** What became of records that no try could handle: shown to operators, and handled again when the fault is mended. */
@org.jspecify.annotations.NullMarked
package link.aftersales.messaging.deadletters;
