package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * What this JVM has used.
 *
 * @param cpuNanos of the whole process: callers, threads of the client, collector and compiler
 * @param allocatedBytes of all threads that are alive, so loads keep their threads; native memory does not count
 */
public record Usage(long cpuNanos, long allocatedBytes) {

    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    public static Usage now() {
        long allocated = 0;
        for (long ofThread : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            allocated += Math.max(0, ofThread);
        }
        return new Usage(PROCESS.getProcessCpuTime(), allocated);
    }

    Usage since(Usage before) {
        return new Usage(cpuNanos - before.cpuNanos, allocatedBytes - before.allocatedBytes);
    }
}
