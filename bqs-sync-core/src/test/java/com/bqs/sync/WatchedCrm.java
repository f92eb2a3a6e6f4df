package com.bqs.sync;

import com.bqs.sync.port.OracleCrmPort;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** Tells a test of each call to a CRM, on the thread that makes it, before it is made. */
final class WatchedCrm {

    private WatchedCrm() {}

    static OracleCrmPort watch(OracleCrmPort real, Consumer<String> watcher) {
        return (OracleCrmPort) Proxy.newProxyInstance(
                WatchedCrm.class.getClassLoader(), new Class<?>[] {OracleCrmPort.class}, (proxy, method, arguments) -> {
                    watcher.accept(method.getName());
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
