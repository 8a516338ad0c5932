package link.aftersales.projectlink.page.web;

/** How a turn of visits went: per second, in milliseconds, in microseconds of the JVM's CPU without the visitors', in bytes. */
record Visits(double aSecond, double p50, double p99, double cpu, double bytes) {}
