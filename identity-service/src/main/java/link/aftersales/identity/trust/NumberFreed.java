package link.aftersales.identity.trust;

import link.aftersales.contracts.MobileNumber;

/** Within the service: somebody no longer claims this number, so that he no longer stands in another claimant's way. */
public record NumberFreed(MobileNumber phone) {}
