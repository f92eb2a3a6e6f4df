package com.bqs.oracle;

import com.bqs.sync.error.SyncException;
import java.time.Duration;

/** Hears of calls to the CRM, on the thread that made them. Must be thread-safe, quick, and must not throw. */
public interface CrmCallListener {

    /** Hears nothing. */
    CrmCallListener NONE = new CrmCallListener() {};

    /** A call begins. */
    default void began(String call) {}

    /** A call that began is over, whether well or not. */
    default void over(String call) {}

    /**
     * A call ended well.
     *
     * @param call its name, as {@code describe} or {@code page}
     * @param took from the first attempt on, waiting included
     */
    default void answered(String call, Duration took) {}

    /** An attempt failed, and the call is made again after a wait. */
    default void retrying(String call, SyncException failure, Duration wait) {}
}
