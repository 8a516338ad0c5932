package link.aftersales.sandbox.simulator.platform;

/** Where what is on the shelf can be fetched without an API call. */
public interface MediaUrls {
    String of(Medium medium);
}
