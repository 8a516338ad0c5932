package link.aftersales.sandbox.simulator.cp;

/** A card that was sent, by its task id. */
record Card(String taskId, String cardType) {}
