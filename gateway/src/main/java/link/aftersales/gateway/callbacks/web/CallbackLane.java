package link.aftersales.gateway.callbacks.web;

import java.util.concurrent.Semaphore;
import link.aftersales.gateway.callbacks.CallbackDoor;
import link.aftersales.gateway.callbacks.InboundEvents;

/** All that one platform's callbacks pass. {@code underWay} bounds what both may have in progress, and so the memory. */
record CallbackLane(CallbackDoor door, InboundEvents events, CallbackMeters meters, Semaphore underWay) {

    boolean enter() {
        return underWay.tryAcquire();
    }

    void leave() {
        underWay.release();
    }
}
