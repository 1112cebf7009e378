package dev.mezan.core.limit;

import java.util.Map;

/** The limits that people have set on tenants; a port. */
public interface TenantLimits {
    /** All of them by tenant; at most 5 s old. */
    Map<String, TenantLimit> all();
}
